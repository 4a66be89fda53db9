import classes from './TileMap.module.css'

export interface MapTile {
  key: string
  /** From 0, west to east and north to south. */
  column: number
  row: number
  name: string
  /** Shown on the tile. */
  value: string
  /** Everything about it in words, for whoever does not see the map. */
  words: string
  /** 1 to 5, light to dark; 0: nothing; null: no rating. */
  level: 0 | 1 | 2 | 3 | 4 | 5 | null
  /** Outside of what the reader may see. */
  outside?: boolean
}

/** On a tile in place of a value that is withheld; its words say so. */
export const withheldSign = '*'

interface Map {
  label: string
  tiles: readonly MapTile[]
  chosen?: string | undefined
  /** Without it the map is only to be read. */
  onChoose?: (key: string) => void
  /** What each shade means, lightest first, with the hatched one last. */
  legend: readonly { level: MapTile['level']; words: string }[]
}

/** Regions as cells about where they lie: small cities are as easy to read and to press as large regencies. */
export function TileMap({ label, tiles, chosen, onChoose, legend }: Map) {
  return (
    <div className={classes['frame']}>
      <ul className={classes['map']} aria-label={label}>
        {tiles.map(({ key, column, row, name, value, words, level, outside = false }) => (
          <li key={key} style={{ gridColumn: column + 1, gridRow: row + 1 }}>
            {onChoose === undefined ? (
              <div className={classes['tile']} data-level={level ?? 'none'}>
                <TileWords name={name} value={value} words={words} />
              </div>
            ) : (
              <button
                type="button"
                className={classes['tile']}
                data-level={level ?? 'none'}
                aria-pressed={key === chosen}
                disabled={outside}
                onClick={() => onChoose(key)}
              >
                <TileWords name={name} value={outside ? '' : value} words={words} />
              </button>
            )}
          </li>
        ))}
      </ul>
      <ul className={classes['legend']}>
        {legend.map(({ level, words }) => (
          <li key={words}>
            <span className={classes['swatch']} data-level={level ?? 'none'} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  )
}

function TileWords({ name, value, words }: Pick<MapTile, 'name' | 'value' | 'words'>) {
  return (
    <>
      <span className={classes['name']}>{name}</span>
      <span className={classes['value']}>{value}</span>
      <span className={classes['hidden']}>{words}</span>
    </>
  )
}
