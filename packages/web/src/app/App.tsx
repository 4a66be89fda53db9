import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DesignProvider } from '../design/DesignProvider.tsx'
import { DossierAdditions, DossierRemarks, FactsMarks, PanelAdditions } from '../people/dossier-additions.ts'
import { SearchChips } from '../people/search-chips.ts'
import { ListAdditions } from '../programmes/list/list-additions.ts'
import { useLocale } from '../platform/i18n/locale.ts'
import { dossierAdditions, dossierRemarks, factsMarks, panelAdditions } from './dossier-additions.tsx'
import { listAdditions } from './list-additions.tsx'
import type { makeRouter } from './router.tsx'
import { searchChips } from './search-chips.tsx'

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
          <DossierRemarks value={dossierRemarks}>
            <FactsMarks value={factsMarks}>
              <PanelAdditions value={panelAdditions}>
                <ListAdditions value={listAdditions}>
                  <SearchChips value={searchChips}>
                    <RouterProvider key={locale} router={router} />
                  </SearchChips>
                </ListAdditions>
              </PanelAdditions>
            </FactsMarks>
          </DossierRemarks>
        </DossierAdditions>
      </DesignProvider>
    </QueryClientProvider>
  )
}
