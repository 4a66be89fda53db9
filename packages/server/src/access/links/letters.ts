import type { Device } from '#domain/access/device.ts'
import type { LinkPurpose } from '#domain/access/links.api.ts'
import { localDateIn } from '#domain/platform/local-date.ts'
import type { Letter } from '../../platform/mail.ts'
import type { NoticeKind } from '../keeping.ts'

/** Each letter says everything twice: an account holds no language. */
interface Words {
  readonly subject: string
  readonly id: readonly string[]
  readonly en: readonly string[]
}

export interface Reader {
  readonly name: string
  readonly email: string
}

export function linkLetter(reader: Reader, purpose: LinkPurpose, link: string, until: Date): Letter {
  const [idTime, enTime] = [timeOf(until, '.'), timeOf(until, ':')]
  const warning = {
    id: 'Jangan teruskan surat ini: siapa pun yang memegang tautan dapat membuka akun Anda.',
    en: 'Do not forward this letter: whoever holds the link can open your account.',
  }
  return purpose === 'invitation'
    ? write(reader, {
        subject: 'Undangan ke Rangkul · Invitation to Rangkul',
        id: [
          'Anda diundang untuk bekerja di Rangkul. Buka tautan ini untuk memilih kata sandi:',
          link,
          `Berlaku sekali, sampai ${idTime}.`,
          warning.id,
        ],
        en: [
          'You are invited to work in Rangkul. Open this link to choose a password:',
          link,
          `Good once, until ${enTime}.`,
          warning.en,
        ],
      })
    : write(reader, {
        subject: 'Kata sandi baru untuk Rangkul · A new password for Rangkul',
        id: [
          'Untuk memilih kata sandi baru, buka tautan ini:',
          link,
          `Berlaku sekali, sampai ${idTime}. Jika Anda tidak memintanya, abaikan surat ini: kata sandi Anda tidak berubah.`,
          warning.id,
        ],
        en: [
          'To choose a new password, open this link:',
          link,
          `Good once, until ${enTime}. If you did not ask for it, ignore this letter: your password stays as it is.`,
          warning.en,
        ],
      })
}

export interface Happening {
  readonly at: Date
  /** Of a sign-in. */
  readonly device: Device | null
  readonly address: string | null
  /** Of Rangkul, as people type it. */
  readonly home: string
}

export function noticeLetter(reader: Reader, kind: NoticeKind, { at, device, address, home }: Happening): Letter {
  const { subject, id, en } = noticeWords[kind]
  const where = (unknown: string) => [deviceWords(device) ?? unknown, address].filter((part) => part !== null).join(', ')
  const account = new URL('/akun', home).href
  return write(reader, {
    subject,
    id: [
      `${id} Waktu: ${timeOf(at, '.')}.`,
      ...(device === null ? [] : [`Perangkat: ${where('tidak dikenal')}.`]),
      `Jika bukan Anda: ganti kata sandi dan akhiri sesi lain di ${account}, lalu beri tahu pengelola akun.`,
    ],
    en: [
      `${en} Time: ${timeOf(at, ':')}.`,
      ...(device === null ? [] : [`Device: ${where('not known')}.`]),
      `If it was not you: change your password and end other sessions at ${account}, then tell your administrator.`,
    ],
  })
}

const noticeWords: Readonly<Record<NoticeKind, { subject: string; id: string; en: string }>> = {
  'new-device': {
    subject: 'Masuk dari perangkat baru · Signed in with a new device',
    id: 'Akun Anda dibuka dari perangkat yang belum pernah dipakai.',
    en: 'Your account was opened with a device that had not been used before.',
  },
  'password-changed': {
    subject: 'Kata sandi diganti · Password changed',
    id: 'Kata sandi akun Anda diganti.',
    en: 'The password of your account was changed.',
  },
  'second-factor-on': {
    subject: 'Kode masuk dipasang · Second factor set up',
    id: 'Mulai sekarang akun Anda dibuka dengan kata sandi dan kode dari aplikasi.',
    en: 'From now on your account opens with the password and a code from an app.',
  },
  'second-factor-off': {
    subject: 'Kode masuk dilepas · Second factor switched off',
    id: 'Kode masuk akun Anda dilepas.',
    en: 'The second factor of your account was switched off.',
  },
  'second-factor-reset': {
    subject: 'Kode masuk dihapus pengelola · Second factor reset',
    id: 'Pengelola akun menghapus kode masuk Anda. Pasang lagi setelah masuk.',
    en: 'An administrator took your second factor away. Set it up again after signing in.',
  },
}

function write({ name, email }: Reader, { subject, id, en }: Words): Letter {
  const text = [`Yth. ${name},`, ...id, '—', `Dear ${name},`, ...en, '—', 'Rangkul'].join('\n\n')
  return { to: { name, address: email }, subject, text }
}

function deviceWords(device: Device | null): string | null {
  const known = [device?.browser, device?.system].filter((part) => part != null)
  return known.length === 0 ? null : known.join(' · ')
}

/** `21-11-2026 14.05 WITA`: the agency's clock. */
function timeOf(instant: Date, between: string): string {
  const day = localDateIn(instant).split('-').reverse().join('-')
  const clock = new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${day} ${clock.replace(':', between)} WITA`
}
