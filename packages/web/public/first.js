// Before anything is painted: the scheme chosen on this device, or the one the system asks for.
{
  const chosen = localStorage.getItem('rangkul.scheme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
  document.documentElement.lang = localStorage.getItem('rangkul.locale') === 'en' ? 'en' : 'id'
}

// The parsers' compiled form needs eval, which the content security policy refuses; zod reads this when it loads.
globalThis.__zod_globalConfig = { jitless: true }
