/** What the catalogue of a database says of its tables, as plain data. Ours only: not the system's. */
export interface CatalogueTable {
  /** With its schema unless that is `public`. */
  readonly name: string
  readonly rowSecurity: boolean
  readonly columns: readonly Column[]
  readonly primaryKey: readonly string[]
  /** Of unique indexes and exclusion constraints, the primary key among them; null stands for an expression. */
  readonly uniques: readonly Key[]
  /** Leading columns of indexes that cover all rows. */
  readonly indexes: readonly Key[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly policies: readonly Policy[]
  readonly triggers: readonly string[]
}

export interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly collation: string | null
}

export interface Key {
  readonly name: string
  readonly columns: readonly (string | null)[]
}

export interface ForeignKey extends Key {
  readonly target: string
  readonly targetColumns: readonly string[]
}

export interface Policy {
  readonly name: string
  /** `r` read, `a` insert, `w` update, `d` delete, `*` all. */
  readonly command: 'r' | 'a' | 'w' | 'd' | '*'
  readonly using: string | null
  readonly check: string | null
  /** Tables and functions of ours that it reads besides its own table. */
  readonly reads: readonly string[]
}

/** Any PostgreSQL client or pool. */
export interface Client {
  query(text: string): Promise<{ rows: unknown[] }>
}

const named = (oid: string) => `(select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = ${oid})`

const columnsOf = (numbers: string, relation: string) => `(select coalesce(json_agg(a.attname order by place.at), '[]')
  from unnest(${numbers}) with ordinality place (number, at)
  left join pg_attribute a on a.attrelid = ${relation} and a.attnum = place.number and place.number <> 0)`

const list = (select: string) => `coalesce((${select}), '[]')`

const reading = `
select json_build_object(
  'name', ${named('t.oid')},
  'rowSecurity', t.relrowsecurity,
  'columns', ${list(`select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
      'collation', (select l.collname from pg_collation l where l.oid = a.attcollation)) order by a.attnum)
    from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped`)},
  'primaryKey', ${list(`select ${columnsOf('k.conkey', 't.oid')} from pg_constraint k where k.conrelid = t.oid and k.contype = 'p'`)},
  'uniques', ${list(`select json_agg(json_build_object('name', i.indexrelid::regclass::text, 'columns', ${columnsOf('(i.indkey::int2[])[0:i.indnkeyatts - 1]', 't.oid')}))
    from pg_index i where i.indrelid = t.oid and (i.indisunique or i.indisexclusion)`)},
  'indexes', ${list(`select json_agg(json_build_object('name', i.indexrelid::regclass::text, 'columns', ${columnsOf('(i.indkey::int2[])[0:i.indnkeyatts - 1]', 't.oid')}))
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
    where i.indrelid = t.oid and m.amname = 'btree' and i.indisvalid
      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')`)},
  'foreignKeys', ${list(`select json_agg(json_build_object('name', k.conname, 'columns', ${columnsOf('k.conkey', 't.oid')},
      'target', ${named('k.confrelid')}, 'targetColumns', ${columnsOf('k.confkey', 'k.confrelid')}))
    from pg_constraint k where k.conrelid = t.oid and k.contype = 'f'`)},
  'policies', ${list(`select json_agg(json_build_object('name', p.polname, 'command', p.polcmd,
      'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid),
      'reads', ${list(`select json_agg(distinct case d.refclassid when 'pg_class'::regclass then d.refobjid::regclass::text else d.refobjid::regprocedure::text end)
        from pg_depend d where d.classid = 'pg_policy'::regclass and d.objid = p.oid
          and (d.refclassid = 'pg_proc'::regclass or (d.refclassid = 'pg_class'::regclass and d.refobjid <> p.polrelid))`)}))
    from pg_policy p where p.polrelid = t.oid`)},
  'triggers', ${list(`select json_agg(g.tgname) from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal`)}
) as "table"
from pg_class t join pg_namespace s on s.oid = t.relnamespace
where t.relkind in ('r', 'p') and not t.relispartition
  and s.nspname not in ('pg_catalog', 'information_schema') and s.nspname not like 'pg\\_%'
order by s.nspname, t.relname`

export async function readCatalogue(client: Client): Promise<CatalogueTable[]> {
  const { rows } = await client.query(reading)
  return (rows as { table: CatalogueTable }[]).map((row) => row.table)
}
