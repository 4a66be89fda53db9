/** What went wrong and what to do about it, in words for whoever typed the command. */
export class CommandFault extends Error {
  constructor(what: string, cure: string) {
    super(`${what}\n${cure}`)
    this.name = 'CommandFault'
  }
}
