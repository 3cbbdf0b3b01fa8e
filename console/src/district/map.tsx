/** The map: outlines of the district's own folder, coloured by a number; the same numbers stand as a list below it. */
import { SegmentedControl, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { DistrictPage, PlaceFigures, Shapes } from '#contract/figures.ts'
import { OPEN } from '#core/figures/measures.ts'
import { ListDownload } from '../parts/download.tsx'
import { useDistrictWords } from '../words/district.ts'
import { useTongue } from '../words/tongue.tsx'
import { useShapes } from './ask.ts'
import { shade } from './colour.ts'
import styles from './district.module.css'
import { askedOf, type Behind, Figure, listOf, Opens, periodBefore, Sheet, whereOf } from './number.tsx'

const MEASURES = ['received', 'rate', 'open', 'late', 'dissatisfied'] as const
type Shown = (typeof MEASURES)[number]
type Level = 'block' | 'panchayat'
const LEVELS: Readonly<Record<Level, readonly string[]>> = {
  block: ['block', 'town'],
  panchayat: ['panchayat', 'ward'],
}

/** The map with its list. */
export function MapSheet({ page }: { page: DistrictPage }) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const [level, setLevel] = useState<Level>('panchayat')
  const [shown, setShown] = useState<Shown>('received')
  const { data: shapes } = useShapes()
  const places = page.places.filter(({ type }) => LEVELS[level].includes(type))
  const most = Math.max(0, ...places.map((place) => numberOf(place, shown)))
  const outlines = (shapes ?? []).filter(({ type }) => LEVELS[level].includes(type))
  return (
    <Sheet
      title={words.map.title}
      tools={
        <span className={styles.mapTools}>
          <SegmentedControl
            size="xs"
            aria-label={words.map.level}
            value={level}
            onChange={(value) => setLevel(value as Level)}
            data={(['block', 'panchayat'] as const).map((value) => ({
              value,
              label: words.map.levels[value],
            }))}
          />
          <Select
            size="xs"
            aria-label={words.map.colour}
            value={shown}
            allowDeselect={false}
            onChange={(value) => setShown((value ?? 'received') as Shown)}
            data={MEASURES.map((value) => ({ value, label: words.map.measures[value] }))}
          />
        </span>
      }
    >
      {outlines.length === 0 && shapes ? (
        <p className={styles.quiet}>{words.map.none}</p>
      ) : (
        <Outlines
          shapes={outlines}
          all={shapes ?? []}
          places={places}
          shown={shown}
          most={most}
          page={page}
        />
      )}
      <p className={styles.legend}>
        {[0, 0.1, 0.3, 0.6, 1].map((share) => (
          <i key={share} style={{ background: shade(share) }} />
        ))}
        {words.map.legend(say.number(0), say.number(Math.round(most * 10) / 10))} ·{' '}
        {words.map.measures[shown]}
      </p>
      <details className={styles.list}>
        <summary>{words.map.table}</summary>
        <ListDownload small list="district-places" query={askedOf(page)} />
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.map.place}</th>
                <th scope="col">{words.map.measures.received}</th>
                <th scope="col">{words.map.before}</th>
                <th scope="col">{words.map.measures.rate}</th>
                <th scope="col">{words.map.measures.open}</th>
                <th scope="col">{words.map.measures.late}</th>
              </tr>
            </thead>
            <tbody>
              {places
                .toSorted((a, b) => numberOf(b, shown) - numberOf(a, shown))
                .map((place) => (
                  <tr key={place.code}>
                    <th scope="row">
                      {pick(place.name)}
                      {place.type === 'town' && <small>{words.map.urban}</small>}
                    </th>
                    <td>
                      <Figure n={place.received} of={behindOf(page, place, 'received')} />
                    </td>
                    <td>
                      <Figure
                        n={place.before}
                        of={{ ...behindOf(page, place, 'received'), ...periodBefore(page) }}
                      />
                    </td>
                    <td>
                      <Opens n={place.received} of={behindOf(page, place, 'received')}>
                        {say.number(Math.round(numberOf(place, 'rate') * 10) / 10)}
                      </Opens>
                    </td>
                    <td>
                      <Figure n={place.open} of={behindOf(page, place, 'open')} />
                    </td>
                    <td>
                      <Figure n={place.late} of={behindOf(page, place, 'late')} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </Sheet>
  )
}

function numberOf(place: PlaceFigures, shown: Shown): number {
  if (shown !== 'rate') return place[shown]
  return place.population ? (place.received / place.population) * 10_000 : 0
}

function behindOf(page: DistrictPage, place: PlaceFigures, shown: Shown): Behind {
  const rung = LEVELS.block.includes(place.type) ? 'block' : 'panchayat'
  const where = { ...whereOf(page), [rung]: [place.code] }
  const { from, to } = page
  if (shown === 'open') return { measures: OPEN, to, where }
  const yesterday = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  if (shown === 'late') return { measures: ['due'], to: yesterday, where }
  return { measures: [shown === 'dissatisfied' ? 'dissatisfied' : 'received'], from, to, where }
}

function Outlines({
  shapes,
  all,
  places,
  shown,
  most,
  page,
}: {
  shapes: Shapes
  all: Shapes
  places: readonly PlaceFigures[]
  shown: Shown
  most: number
  page: DistrictPage
}) {
  const words = useDistrictWords()
  const { say, pick } = useTongue()
  const [, go] = useLocation()
  const draw = useMemo(() => projection(all), [all])
  const numbers = new Map(places.map((place) => [place.code, place]))
  const blocks = all.filter(({ type }) => type === 'block')
  return (
    <svg
      viewBox={`0 0 ${draw.width} ${draw.height}`}
      className={styles.map}
      role="img"
      aria-label={`${words.map.title}: ${words.map.measures[shown]}`}
    >
      {shapes.map((shape) => {
        const place = numbers.get(shape.code)
        const value = place ? numberOf(place, shown) : 0
        const name = place ? pick(place.name) : shape.code
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below the map has the same links for the keyboard
          <path
            key={shape.code}
            d={draw.path(shape.rings)}
            fill={shade(most === 0 ? 0 : value / most)}
            onClick={() => place && go(listOf(behindOf(page, place, shown)))}
          >
            <title>{`${name}: ${say.number(Math.round(value * 10) / 10)}`}</title>
          </path>
        )
      })}
      {blocks.map((shape) => (
        <path key={`line-${shape.code}`} d={draw.path(shape.rings)} className={styles.border} />
      ))}
      {blocks.map((shape) => {
        const place = page.places.find(({ code }) => code === shape.code)
        const [x, y] = draw.middle(shape.rings)
        return (
          <text key={`name-${shape.code}`} x={x} y={y}>
            {place ? pick(place.name) : ''}
          </text>
        )
      })}
    </svg>
  )
}

const WIDTH = 600

/** Longitude and latitude on the sheet: a district is small enough for straight lines. */
function projection(shapes: Shapes) {
  const points = shapes.flatMap(({ rings }) => rings.flat())
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const narrow = Math.cos((((low + high) / 2) * Math.PI) / 180)
  const scale = points.length === 0 ? 1 : WIDTH / Math.max(0.0001, (right - left) * narrow)
  const at = ([x, y]: [number, number]): [number, number] => [
    Math.round((x - left) * narrow * scale * 10) / 10,
    Math.round((high - y) * scale * 10) / 10,
  ]
  return {
    width: WIDTH,
    height: points.length === 0 ? 10 : Math.ceil((high - low) * scale),
    path: (rings: Shapes[number]['rings']) =>
      rings.map((ring) => `M${ring.map((point) => at(point).join(' ')).join('L')}Z`).join(''),
    middle: (rings: Shapes[number]['rings']): [number, number] => {
      const own = (rings[0] ?? []).map(at)
      const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / Math.max(1, of.length)
      return [mean(own.map(([x]) => x)), mean(own.map(([, y]) => y))]
    },
  }
}
