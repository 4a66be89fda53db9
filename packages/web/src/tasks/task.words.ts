import { jobNames, type JobName } from '#domain/tasks/job-names.ts'
import type { Task } from '#domain/tasks/task.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'

const jobs: Readonly<Record<JobName, () => string>> = {
  'intake.check': m.tasks_intake_check,
  'intake.compare': m.tasks_intake_compare,
  'intake.apply': m.tasks_intake_apply,
  'intake.undo': m.tasks_intake_undo,
  'linkage.run': m.tasks_linkage_run,
  'categories.find-candidates': m.tasks_categories_find,
  'programmes.build-list': m.tasks_programmes_build_list,
  'programmes.list-decided': m.tasks_programmes_list_decided,
  'delivery.make-entitlements': m.tasks_delivery_make_entitlements,
  'life.follow-deaths': m.tasks_life_follow_deaths,
  'targeting.draw': m.tasks_targeting_draw,
  'proposals.make-centre-file': m.tasks_centre_make,
  'proposals.send-centre-file': m.tasks_centre_send,
  'proposals.read-centre-reply': m.tasks_centre_read,
  'proposals.apply-centre-reply': m.tasks_centre_apply,
  'opensid.read': m.tasks_opensid_read,
  'delivery.seal-run': m.tasks_delivery_seal_run,
  'delivery.read-answer': m.tasks_delivery_read_answer,
  'benefits.find': m.tasks_benefits_find,
  'oversight.verify-journal': m.tasks_oversight_verify_journal,
  'oversight.export-journal': m.tasks_oversight_export_journal,
}

export function jobTitle(job: string): string {
  const known = jobNames.find((name) => name === job)
  return known === undefined ? m.tasks_other() : jobs[known]()
}

/** The stages that the jobs of the server report, in words; a stage without words stays unsaid. */
const stages: Readonly<Record<string, () => string>> = {
  reading: m.tasks_stage_reading,
  comparing: m.tasks_stage_comparing,
  preparing: m.tasks_stage_preparing,
  learning: m.tasks_stage_learning,
  weighing: m.tasks_stage_weighing,
  families: m.tasks_stage_families,
  people: m.tasks_stage_people,
  facts: m.tasks_stage_facts,
  aid: m.tasks_stage_aid,
  sources: m.tasks_stage_sources,
  tallies: m.tasks_stage_tallies,
  restoring: m.tasks_stage_restoring,
  selecting: m.tasks_stage_selecting,
  counting: m.tasks_stage_counting,
  drawing: m.tasks_stage_drawing,
  writing: m.tasks_stage_writing,
  paying: m.tasks_stage_paying,
  verifying: m.tasks_stage_verifying,
  exporting: m.tasks_stage_exporting,
  gathering: m.tasks_stage_gathering,
  sending: m.tasks_stage_sending,
  applying: m.tasks_stage_applying,
}

/** What open work is doing: waiting, or the stage that it is in. */
export function stageWord(task: Pick<Task, 'state' | 'stage'>): string {
  return (task.state === 'running' && task.stage !== null && stages[task.stage]?.()) || stateWords[task.state].word()
}

export const stateWords: Readonly<Record<Task['state'], { tone: Tone; word: () => string }>> = {
  queued: { tone: 'waiting', word: m.tasks_queued },
  running: { tone: 'running', word: m.tasks_running },
  done: { tone: 'done', word: m.tasks_done },
  failed: { tone: 'harm', word: m.tasks_failed },
  cancelled: { tone: 'idle', word: m.tasks_cancelled },
}
