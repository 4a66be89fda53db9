import type { LinkageModel } from '#domain/linkage/model.ts'
import { rareFields } from './compare.sql.ts'
import type { LinkageEngine } from './engine.ts'

/**
 * Numbers the records and notes for each list of equal fields the block that a record is in: none where a field is
 * missing, nobody shares it, or too many do. Answers how many blocks were too large, per list.
 */
export async function prepare(engine: LinkageEngine, model: LinkageModel): Promise<number[]> {
  const rare = rareFields(model)
  for (const field of rare) {
    await engine.run(
      `create table tf_${field} as select ${field} as value, count(*) / sum(count(*)) over () as share from given where ${field} is not null group by all`,
    )
  }
  const leftOut: number[] = []
  for (const [at, fields] of model.blocks.entries()) {
    const key = `hash(${fields.join(', ')})`
    const present = fields.map((field) => `${field} is not null`).join(' and ')
    await engine.run(
      `create table block_${at} as select ${key} as key, count(*) as size from given where ${present} group by all having count(*) > 1`,
    )
    const { large } = await engine.row<{ large: number }>(
      `select count(*)::double as large from block_${at} where size > ${model.largestBlock}`,
    )
    leftOut.push(large)
    await engine.run(`delete from block_${at} where size > ${model.largestBlock}`)
  }
  const blocks = model.blocks.map((fields, at) => {
    const present = fields.map((field) => `g.${field} is not null`).join(' and ')
    return {
      column: `b${at}.key as b${at}`,
      join: `left join block_${at} b${at} on ${present} and b${at}.key = hash(${fields.map((field) => `g.${field}`).join(', ')})`,
    }
  })
  await engine.run(
    `create table record as
     select (row_number() over (order by g.side, g.id))::integer as i, g.*,
       ${[...rare.map((field) => `t_${field}.share as tf_${field}`), ...blocks.map(({ column }) => column)].join(', ')}
     from given g
     ${rare.map((field) => `left join tf_${field} t_${field} on t_${field}.value = g.${field}`).join(' ')}
     ${blocks.map(({ join }) => join).join(' ')}`,
  )
  await engine.run('drop table given')
  return leftOut
}
