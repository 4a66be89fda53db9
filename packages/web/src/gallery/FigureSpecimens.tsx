import { IconChartHistogram, IconFileImport, IconHandStop } from '@tabler/icons-react'
import { kaltimTiles } from '#domain/regions/kaltim-tiles.ts'
import { useState } from 'react'
import { m } from '#messages'
import { BigFacts } from '../design/data/BigFacts.tsx'
import { ChainLine } from '../design/data/ChainLine.tsx'
import { FigureNote } from '../design/data/FigureNote.tsx'
import { FigureRow } from '../design/data/FigureRow.tsx'
import { Initials } from '../design/data/Initials.tsx'
import { KeyFigure } from '../design/data/KeyFigure.tsx'
import { LevelSteps } from '../design/data/LevelSteps.tsx'
import { PairMatrix } from '../design/data/PairMatrix.tsx'
import { PeriodGrid } from '../design/data/PeriodGrid.tsx'
import { QuarterBars } from '../design/data/QuarterBars.tsx'
import { ShiftMatrix } from '../design/data/ShiftMatrix.tsx'
import { Tag, Tags } from '../design/data/Tag.tsx'
import { type MapTile, TileMap } from '../design/data/TileMap.tsx'
import { Timeline } from '../design/data/Timeline.tsx'
import { Verdicts } from '../design/data/Verdicts.tsx'
import { WayList } from '../design/data/WayList.tsx'
import { Specimen } from '../design/frame/SpecimenFrame.tsx'
import { quarterBrief } from '../insight/board.words.ts'
import { formatDate, formatNumber, formatShare } from '../platform/format.ts'
import { people } from './samples.ts'

const shares = [0.42, 0.58, 0.71, 0.83, 0.96]
const pairTones = ['harm', undefined, 'waiting', 'done'] as const
const levels = [1, 2, 3, 4, 5] as const
const decileSteps = levels.map((level) => ({ key: String(level), title: String(level) }))

/** What shows figures, places, ways and times. */
export function FigureSpecimens() {
  const [chosen, setChosen] = useState('64.08')
  const [one, other] = people
  if (one === undefined || other === undefined) return null
  return (
    <>
      <Specimen name="TileMap" wide>
        <TileMap
          label={m.insight_map_label()}
          tiles={kaltimTiles.map(tileAt)}
          chosen={chosen}
          onChoose={setChosen}
          legend={levels.map((level) => ({ level, words: `≥ ${formatShare(shares[level - 1] ?? 0, 0)}` }))}
        />
      </Specimen>
      <Specimen name="TileMap · to be read">
        <TileMap
          label={m.programmes_by_region()}
          tiles={kaltimTiles.map(tileAt)}
          legend={[{ level: 5, words: m.programmes_map_most({ n: formatNumber(960) }) }]}
        />
      </Specimen>
      <Specimen name="QuarterBars">
        <QuarterBars
          words={m.gallery_step_4()}
          targetLegend={m.insight_target()}
          bars={shares.slice(0, 4).map((share, at) => ({
            key: String(at),
            label: m.planning_quarter({ n: at + 1 }),
            value: share * 100,
            valueWords: formatNumber(share * 100),
            target: 80,
            chosen: at === 3,
          }))}
        />
      </Specimen>
      <Specimen name="FigureRow, FigureNote">
        <FigureRow label={m.gallery_people()}>
          <KeyFigure
            label={m.gallery_elderly()}
            value={formatNumber(20_184)}
            share={0.83}
            target={formatNumber(24_000)}
            source={formatDate(one.born)}
            action={<FigureNote label={m.insight_note_of({ figure: m.gallery_elderly() })} lines={[m.insight_share_formula()]} />}
          />
          <KeyFigure label={m.gallery_child()} value={formatNumber(318)} />
        </FigureRow>
      </Specimen>
      <Specimen name="BigFacts">
        <BigFacts
          facts={[
            { label: m.gallery_people(), value: formatNumber(1204) },
            { label: m.gallery_decile(), value: '1–4' },
          ]}
        />
      </Specimen>
      <Specimen name="ChainLine" wide>
        <ChainLine
          label={m.gallery_steps()}
          stops={(['done', 'back', 'here', 'ahead'] as const).map((standing, at) => ({
            key: standing,
            title: people[at % 2 === 0 ? 0 : 1]?.village ?? '',
            who: people[at % 2 === 0 ? 0 : 1]?.name ?? '',
            lines: [formatDate(one.born)],
            standing,
            late: standing === 'here',
            paper: standing === 'ahead',
          }))}
        />
      </Specimen>
      <Specimen name="WayList">
        <WayList
          label={m.home_start()}
          ways={[
            { to: '/impor/baru', icon: IconFileImport, title: m.home_start_import(), meaning: m.home_start_import_meaning() },
            { to: '/pantauan', icon: IconChartHistogram, title: m.home_start_board(), meaning: m.home_start_board_meaning() },
          ]}
        />
      </Specimen>
      <Specimen name="ShiftMatrix" wide>
        <ShiftMatrix
          label={m.insight_decile_matrix()}
          corner={m.insight_decile_corner()}
          before={decileSteps}
          now={decileSteps}
          countOf={(before, now) => Math.max(0, 40 - 17 * Math.abs(Number(before) - Number(now)))}
          wayOf={(before, now) => (before === now ? 'same' : before < now ? 'up' : 'down')}
          legend={{
            up: m.insight_decile_rose(),
            down: m.insight_decile_fell(),
            same: m.insight_decile_stayed(),
            edge: m.insight_decile_came_or_left(),
          }}
        />
      </Specimen>
      <Specimen name="LevelSteps">
        <LevelSteps
          words={m.insight_decile_of_family()}
          top={10}
          steps={[2, 2, 3, 5].map((level, at) => ({
            key: String(at),
            at: at / 3,
            level,
            label: quarterBrief(`2026-Q${at + 1}`),
          }))}
          marks={[{ key: 'found', at: 0.55, words: m.insight_decile_well_off() }]}
        />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline
          label={m.people_timeline()}
          lines={people.slice(0, 2).map(({ id, born, name, village }) => ({
            key: id,
            on: formatDate(born),
            icon: IconHandStop,
            kind: m.gallery_state(),
            words: name,
            source: village,
          }))}
        />
      </Specimen>
      <Specimen name="PeriodGrid">
        <PeriodGrid
          label={m.people_aid()}
          first={m.planning_quarter({ n: 1 })}
          last={m.planning_quarter({ n: 4 })}
          rows={[{ key: 'a', title: m.gallery_elderly(), detail: one.village, held: [false, true, true, true] }]}
        />
      </Specimen>
      <Specimen name="PairMatrix">
        <PairMatrix
          label={m.gallery_elderly()}
          heads={people.slice(0, 4).map(({ id, name }) => ({ key: id, title: name }))}
          toneOf={(a, b) =>
            pairTones[(people.findIndex(({ id }) => id === a.key) + people.findIndex(({ id }) => id === b.key)) % 4]
          }
          wordsOf={(a, b) => `${a.title} – ${b.title}`}
          onOpen={() => {}}
          legend={{ harm: m.gallery_elderly(), waiting: m.gallery_child(), done: m.gallery_people() }}
        />
      </Specimen>
      <Specimen name="Verdicts">
        <Verdicts
          label={m.gallery_state()}
          verdicts={[
            { key: 'yes', verdict: 'met', word: m.tasks_done(), asked: m.gallery_decile(), found: formatNumber(one.decile) },
            { key: 'no', verdict: 'not-met', word: m.gallery_child(), asked: m.gallery_child(), found: formatDate(one.born) },
          ]}
        />
      </Specimen>
      <Specimen name="Initials, Tags">
        <Initials name={one.name} />
        <Tags label={m.gallery_state()}>
          <Tag tone="brand">{m.gallery_elderly()}</Tag>
          <Tag>{m.gallery_child()}</Tag>
        </Tags>
      </Specimen>
    </>
  )
}

/** A province whose shares rise from tile to tile; one regency is out of reach, one has no target. */
function tileAt({ code, column, row, short }: (typeof kaltimTiles)[number], at: number): MapTile {
  const share = shares[at % shares.length] ?? 0
  const value = formatShare(share, 0)
  const level = at === 1 ? null : (levels[at % levels.length] ?? 1)
  return { key: code, column, row, name: short, value, words: `${short}: ${value}`, level, outside: at === 0 }
}
