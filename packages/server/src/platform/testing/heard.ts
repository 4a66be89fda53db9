import type { World } from './world.ts'

/** Waits until everybody who keeps something about people has heard of what changed. */
export async function heard(world: World): Promise<void> {
  await world.whileWorking(async () => {
    for (;;) {
      const [left] = await world.asQueue<{ waiting: string }>(
        "select count(*) as waiting from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'people.%' or t.identifier = 'finding.turned'",
      )
      if (Number(left?.waiting) === 0) return
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })
}
