// Before anything is painted: the scheme chosen on this device, or the one the system asks for.
{
  const chosen = localStorage.getItem('rangkul.scheme')
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
  document.documentElement.lang = localStorage.getItem('rangkul.locale') === 'en' ? 'en' : 'id'
}
