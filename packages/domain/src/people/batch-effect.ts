/**
 * What applying a file does to people. `register`: they come, change and are gone · `aid`: who receives a programme, and who
 * does no longer · `deciles`: the decile of a period for families · `deaths`: marks who is said to be dead, for an officer to
 * confirm · `match`: says who of it is known; others come in only when an officer says so.
 */
export type BatchEffect = 'register' | 'aid' | 'deciles' | 'deaths' | 'match'
