import { z } from 'zod'

/** Six digits from an authenticator app, or a recovery code like `k7wm-p3xq-9rta`; blanks and case don't matter. */
export const SignInCode = z
  .string()
  .max(40)
  .transform((code) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  .pipe(z.string().regex(/^(\d{6}|[a-z2-9]{12})$/))
  .meta({ id: 'SignInCode', description: 'Six digits from an authenticator app, or a recovery code.', examples: ['123456'] })
