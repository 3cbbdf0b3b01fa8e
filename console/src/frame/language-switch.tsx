import type { Language } from '#contract/shapes.ts'
import { useTongue } from '../words/tongue.tsx'
import styles from './frame.module.css'

const both: readonly Language[] = ['hi', 'en']

/** Hindi or English; the choice is kept on this machine. */
export function LanguageSwitch({ dark = false }: { dark?: boolean }) {
  const { words, language, choose } = useTongue()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend that a two-button switch does not want
    <div
      role="group"
      aria-label={words.language.label}
      className={dark ? styles.tonguesDark : styles.tongues}
    >
      {both.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          title={words.language[one]}
          onClick={() => choose(one)}
        >
          {one === 'hi' ? 'हिं' : 'EN'}
          <span className={styles.unseen}> {words.language[one]}</span>
        </button>
      ))}
    </div>
  )
}
