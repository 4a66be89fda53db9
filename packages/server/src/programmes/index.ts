export { defineProgramme } from './define-programme.ts'
export { makeList } from './make-list.ts'
export { freezeList, submitList } from './move-list.ts'
export { getList } from './read-list.ts'
