import type { LinkageModel } from '#domain/linkage/model.ts'
import { rareFields } from './compare.sql.ts'
import type { LinkageEngine } from './engine.ts'

/**
 * Numbers the records and notes for each list of equal fields the block that a record is in: none where a field is
 * missing or too many share it. Answers how many blocks were too large, per list.
 */
export async function prepare(engine: LinkageEngine, model: LinkageModel): Promise<number[]> {
  const rare = rareFields(model)
  for (const field of rare) {
    await engine.run(
      `create table tf_${field} as select ${field} as value, count(*) / sum(count(*)) over () as share from given where ${field} is not null group by all`,
    )
  }
  // A key for each list: joined on a key alone, blocks are found by hashing, not by looking at all of them.
  const keys = model.blocks.map((fields, at) => {
    const present = fields.map((field) => `${field} is not null`).join(' and ')
    return `case when ${present} then hash(${fields.join(', ')}) end as b${at}`
  })
  await engine.run(
    `create table record as
     select (row_number() over (order by side, id))::integer as i, given.*, ${[...rare.map((field) => `tf_${field}.share as tf_${field}`), ...keys].join(', ')}
     from given
     ${rare.map((field) => `left join tf_${field} on tf_${field}.value = given.${field}`).join(' ')}`,
  )
  await engine.run('drop table given')
  return leaveLargeOut(engine, model)
}

/** Records of a block that is too large are in none. */
async function leaveLargeOut(engine: LinkageEngine, { blocks, largestBlock }: LinkageModel): Promise<number[]> {
  const leftOut: number[] = []
  for (const at of blocks.keys()) {
    await engine.run(
      `create or replace table large as select b${at} as key from record where b${at} is not null group by all having count(*) > ${largestBlock}`,
    )
    const { large } = await engine.row<{ large: number }>('select count(*)::double as large from large')
    if (large > 0) await engine.run(`update record set b${at} = null where b${at} in (select key from large)`)
    leftOut.push(large)
  }
  return leftOut
}
