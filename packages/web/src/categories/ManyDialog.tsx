import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ManyOutcome, mostAtOnce } from '#domain/categories/candidates.api.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { fullName } from '#domain/regions/region.ts'
import { m } from '#messages'
import { type Deed, Deeds } from '../design/data/Deeds.tsx'
import { Dialog } from '../design/frame/Dialog.tsx'
import { LoadFailed } from '../design/state/LoadFailed.tsx'
import { ProblemNotice } from '../design/state/ProblemNotice.tsx'
import { TableSkeleton } from '../design/state/Skeletons.tsx'
import { FormStack } from '../design/work/FormStack.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'
import { regionQuery } from '../regions/regions.queries.ts'
import { type ManyQuestion, previewQuery, sendMany } from './categories.queries.ts'
import { offerUndo } from './offer-undo.ts'

/** Exactly what happens to all candidates of a category in a region, and then just that. */
export function ManyDialog({ question, onClose }: { question: ManyQuestion; onClose: () => void }) {
  const client = useQueryClient()
  const { data: outcome, error, refetch } = useQuery(previewQuery(question))
  const { data: region } = useQuery(regionQuery(question.within))
  const doing = useMutation({
    mutationFn: ({ confirmed, toVisit }: ManyOutcome) => sendMany(client, question, { confirmed, toVisit }),
    onSuccess({ decision, confirmed, toVisit }) {
      onClose()
      const words = m.categories_many_done({ confirmed: formatNumber(confirmed), visits: formatNumber(toVisit) })
      offerUndo(client, decision, words)
    },
    onError: () => void refetch(),
  })

  return (
    <Dialog
      onClose={onClose}
      title={m.categories_many_title({
        category: categoryName(question.category),
        region: region === undefined ? question.within : fullName(region),
      })}
    >
      <FormStack>
        {outcome === undefined &&
          (error === null ? <TableSkeleton rows={3} /> : <LoadFailed compact problem={error} retry={() => void refetch()} />)}
        {outcome !== undefined && <Deeds label={m.categories_many_what()} deeds={deedsOf(question, outcome)} />}
        {doing.error !== null && <ProblemNotice problem={doing.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {m.categories_many_cancel()}
          </Button>
          <Button
            data-autofocus
            disabled={outcome === undefined || outcome.confirmed + outcome.toVisit === 0}
            loading={doing.isPending}
            onClick={() => outcome && doing.mutate(outcome)}
          >
            {m.categories_many_do()}
          </Button>
        </Group>
      </FormStack>
    </Dialog>
  )
}

function deedsOf({ category }: ManyQuestion, { confirmed, ticked, toVisit, except, beyond }: ManyOutcome): Deed[] {
  const criteria = needCategory(category)?.criteria ?? []
  const wordsOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.text[currentLocale()] ?? id
  return [
    { key: 'confirmed', count: confirmed, words: m.categories_many_confirmed() },
    ...ticked.map(({ criterion, people }) => ({
      key: criterion,
      count: people,
      words: m.categories_many_ticked({ criterion: wordsOf(criterion) }),
    })),
    { key: 'visit', count: toVisit, words: m.categories_many_visit(), tone: 'waiting' },
    { key: 'except', count: except, words: m.categories_many_except() },
    ...(beyond === 0
      ? []
      : [
          {
            key: 'beyond',
            count: beyond,
            words: m.categories_many_beyond({ most: formatNumber(mostAtOnce) }),
            tone: 'waiting' as const,
          },
        ]),
  ]
}
