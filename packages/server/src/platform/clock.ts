/** Where the time comes from; tests hold it still. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
