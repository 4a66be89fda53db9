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
  // A key for each list first: joined on a key alone, blocks are found by hashing, not by looking at all of them.
  const keys = model.blocks.map((fields, at) => {
    const present = fields.map((field) => `${field} is not null`).join(' and ')
    return `case when ${present} then hash(${fields.join(', ')}) end as key_${at}`
  })
  await engine.run(`create table keyed as select *, ${keys.join(', ')} from given`)
  const leftOut: number[] = []
  for (const at of model.blocks.keys()) {
    await engine.run(
      `create table block_${at} as select key_${at} as key, count(*) as size from keyed where key_${at} is not null group by all having count(*) > 1`,
    )
    const { large } = await engine.row<{ large: number }>(
      `select count(*)::double as large from block_${at} where size > ${model.largestBlock}`,
    )
    leftOut.push(large)
    await engine.run(`delete from block_${at} where size > ${model.largestBlock}`)
  }
  const shares = rare.map((field) => `tf_${field}.share as tf_${field}`)
  const blocks = model.blocks.map((_, at) => `block_${at}.key as b${at}`)
  await engine.run(
    `create table record as
     select (row_number() over (order by side, id))::integer as i, keyed.* exclude (${model.blocks.map((_, at) => `key_${at}`).join(', ')}),
       ${[...shares, ...blocks].join(', ')}
     from keyed
     ${rare.map((field) => `left join tf_${field} on tf_${field}.value = keyed.${field}`).join(' ')}
     ${model.blocks.map((_, at) => `left join block_${at} on block_${at}.key = key_${at}`).join(' ')}`,
  )
  await engine.run('drop table keyed')
  await engine.run('drop table given')
  return leftOut
}
