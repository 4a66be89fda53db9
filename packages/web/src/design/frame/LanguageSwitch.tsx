import { chooseLocale, languages, useLocale, type Locale } from '../../platform/i18n/locale.ts'
import { m } from '#messages'
import classes from './LanguageSwitch.module.css'

export function LanguageSwitch() {
  const current = useLocale()
  return (
    <div className={classes['switch']} role="group" aria-label={m.design_language()}>
      {(Object.keys(languages) as Locale[]).map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={languages[locale]}
          aria-pressed={locale === current}
          onClick={() => chooseLocale(locale)}
        >
          <span aria-hidden="true">{locale.toUpperCase()}</span>
          <span className={classes['full']}>{languages[locale]}</span>
        </button>
      ))}
    </div>
  )
}
