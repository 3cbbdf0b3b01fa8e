/** Other systems: their lists come in, our answers go out. */
import { Button, FileButton, SegmentedControl } from '@mantine/core'
import { IconArrowsExchange, IconFileImport, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { BridgeList } from '#contract/bridges.ts'
import { useTitle } from '../frame/title.ts'
import { DownloadButton } from '../parts/download.tsx'
import { Empty, Waiting } from '../parts/empty.tsx'
import { SettingsLink } from '../parts/settings-link.tsx'
import { TroubleNote } from '../parts/trouble.tsx'
import { useBridgeWords } from '../words/bridges.ts'
import { useTongue } from '../words/tongue.tsx'
import { useBridges, useComing } from './ask.ts'
import styles from './bridges.module.css'
import { Rows } from './rows.tsx'

type System = BridgeList['systems'][number]

/** The page. */
export function Bridges() {
  const words = useBridgeWords()
  const { pick } = useTongue()
  useTitle(words.title)
  const list = useBridges()
  const [chosen, setChosen] = useState<string>()
  const systems = list.data?.systems ?? []
  const system = systems.find((one) => one.system === chosen) ?? systems[0]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      {list.isPending ? (
        <Waiting lines={3} height={90} />
      ) : list.isError ? (
        <TroubleNote error={list.error} retry={() => void list.refetch()} />
      ) : !system ? (
        <Empty icon={IconArrowsExchange} says={words.none}>
          <SettingsLink area="bridges" />
        </Empty>
      ) : (
        <>
          {systems.length > 1 && (
            <SegmentedControl
              aria-label={words.system}
              value={system.system}
              onChange={setChosen}
              data={systems.map((one) => ({ value: one.system, label: pick(one.name) }))}
              mb="md"
            />
          )}
          <OneSystem key={system.system} system={system} />
        </>
      )}
    </div>
  )
}

function OneSystem({ system }: { system: System }) {
  const words = useBridgeWords()
  const { pick } = useTongue()
  const list = useComing(system.system)
  const [file, setFile] = useState<File>()
  const busy = list.coming?.step === 'looking' || list.coming?.step === 'taking'
  function look(one: File | null) {
    if (!one) return
    setFile(one)
    void list.run(one, true)
  }
  return (
    <>
      <div className={styles.two}>
        <section className={styles.card} aria-labelledby="bring">
          <h2 id="bring">
            {words.bring}: {pick(system.name)}
          </h2>
          <p>{words.bringHint}</p>
          <p className={styles.columns}>
            {system.columns.map((column) => (
              <code key={column}>{column}</code>
            ))}
          </p>
          <div className={styles.buttons}>
            <FileButton onChange={look} accept=".csv,.xlsx,text/csv" disabled={busy}>
              {(props) => (
                <Button {...props} leftSection={<IconFileImport size={18} aria-hidden />}>
                  {list.coming ? words.other : words.choose}
                </Button>
              )}
            </FileButton>
            {file && <span className={styles.file}>{file.name}</span>}
          </div>
        </section>
        <section className={styles.card} aria-labelledby="answers">
          <h2 id="answers">{words.answers}</h2>
          <p>{words.answersHint}</p>
          <DownloadButton path={`bridges/${encodeURIComponent(system.system)}/export`} name={system.system} />
        </section>
      </div>
      {list.trouble !== undefined && <TroubleNote error={list.trouble} />}
      {list.coming && (
        <>
          <Standing coming={list.coming} onStop={list.stop} onGo={() => file && void list.run(file, false)} />
          <Rows coming={list.coming} />
        </>
      )}
    </>
  )
}

function Standing({
  coming: { step, all, rows },
  onStop,
  onGo,
}: {
  coming: NonNullable<ReturnType<typeof useComing>['coming']>
  onStop: () => void
  onGo: () => void
}) {
  const words = useBridgeWords()
  const { say } = useTongue()
  const fresh = rows.filter(
    ({ became }) => became === 'registered' || became === 'entered' || became === 'noted',
  ).length
  if (step === 'looking' || step === 'taking')
    return (
      <section className={styles.standing} aria-label={words[step]}>
        <strong>{words[step]}</strong>
        <progress max={all || 1} value={rows.length} aria-label={words[step]} />
        <span>{words.of(say.number(rows.length), say.number(all))}</span>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={onStop}
        >
          {words.stop}
        </Button>
      </section>
    )
  return (
    <section className={styles.standing} data-step={step}>
      <strong role="status">
        {step === 'looked' ? (fresh > 0 ? words.foreseen : words.nothing) : null}
        {step === 'taken' && words.done}
        {step === 'stopped' && words.stopped(say.number(rows.length))}
      </strong>
      {step === 'looked' && fresh > 0 && <Button onClick={onGo}>{words.go(say.number(fresh))}</Button>}
    </section>
  )
}
