import { guessFaults, ownWords, type PasswordOwner, plainPasswordFaults } from '#domain/access/password.rules.ts'
import { Problem } from '#domain/platform/problem.ts'

/** Longer ones are judged by their beginning: the time to judge grows with the square of the length. */
const judged = 72
const ownHouse = ['rangkul', 'dinsos', 'dinas', 'sosial', 'kaltim', 'bupati', 'gubernur']

type Guess = (password: string, own: string[]) => number
let guess: Promise<Guess> | undefined

/** Throws `password-unsound` with every rule that the password breaks. */
export async function judgePassword(password: string, owner: PasswordOwner): Promise<void> {
  guess ??= readWordLists()
  const guesses = (await guess)(password.slice(0, judged), [...ownWords(owner), ...ownHouse])
  const faults = [...plainPasswordFaults(password, owner), ...guessFaults(guesses)]
  if (faults.length > 0) throw new Problem('password-unsound', { faults })
}

/** Common passwords and Indonesian words, some hundred kilobytes; read when the first password is chosen. */
async function readWordLists(): Promise<Guess> {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ])
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
  })
  return (password, own) => judge.check(password, own).guessesLog10
}
