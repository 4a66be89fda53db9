import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DesignProvider } from '../design/DesignProvider.tsx'
import { DossierAdditions, DossierPassport, DossierRemarks } from '../people/dossier-additions.ts'
import { useLocale } from '../platform/i18n/locale.ts'
import { dossierAdditions, dossierPassport, dossierRemarks } from './dossier-additions.tsx'
import type { makeRouter } from './router.tsx'

/** The pages are drawn anew when the language changes: messages are read while drawing. Answers and drafts stay. */
export function App({ client, router }: { client: QueryClient; router: ReturnType<typeof makeRouter> }) {
  const locale = useLocale()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  return (
    <QueryClientProvider client={client}>
      <DesignProvider>
        <DossierAdditions value={dossierAdditions}>
          <DossierPassport value={dossierPassport}>
            <DossierRemarks value={dossierRemarks}>
              <RouterProvider key={locale} router={router} />
            </DossierRemarks>
          </DossierPassport>
        </DossierAdditions>
      </DesignProvider>
    </QueryClientProvider>
  )
}
