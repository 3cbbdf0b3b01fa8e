import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AttachmentItem } from '#contract/conversations.ts'
import type { DeedName, File } from '#contract/grievances.ts'
import { BY_HAND, type ByHand } from '#core/message/doors.ts'
import { useRouting } from '../ask/answers.ts'
import { isPicture, thumbOf } from '../parts/attachments.tsx'
import { evidenceOf } from '../parts/evidence.ts'
import { ClassPicker, type PlaceChoice, PlacePicker, PostPicker, SubjectPicker } from '../parts/pickers.tsx'
import { type Handed, Uploads } from '../parts/uploads.tsx'
import { useTongue } from '../words/tongue.tsx'
import { AgainstField } from './against-field.tsx'
import { AnswersField, OutcomeField, OwnWordField, ReachedField } from './call-fields.tsx'
import { deedForms, type Field, type Filled, lackIn } from './deed-forms.ts'
import styles from './deeds.module.css'
import { DirectionField, DirectionsField } from './direction-fields.tsx'
import { ReferField } from './refer-field.tsx'
import { SinceField } from './since-field.tsx'
import { isOfStep, StepField } from './step-fields.tsx'
import { TurningAwayField } from './turning-away-fields.tsx'

interface Props {
  name: DeedName
  file: File
  filled: Filled
  change: (changed: Filled) => void
  tried: boolean
  onHanded: (handed: Handed) => void
}

/** The fields of a deed, in the order of its form. */
export function DeedFields(props: Props) {
  const fields: readonly Field[] = deedForms[props.name].fields
  // What is still to be done is only asked when the citizen is not satisfied.
  const shown = fields.filter(
    (field) =>
      !(props.name === 'word' && field === 'lacking' && props.filled.word !== 'dissatisfied') &&
      !(field === 'withoutAnswers' && !props.file.directions.some(({ awaited }) => awaited)),
  )
  return shown.map((field) => <OneField key={field} field={field} {...props} />)
}

function OneField({ field, name, file, filled, change, tried, onHanded }: Props & { field: Field }) {
  const { words } = useTongue()
  const error = tried ? lackIn(name, field, filled, words) : undefined
  const needed = (deedForms[name].needed as readonly Field[]).includes(field)
  if (isOfStep(name, field))
    return <StepField name={name} field={field} filled={filled} change={change} error={error} />
  if (name === 'turning-away')
    return <TurningAwayField field={field} file={file} filled={filled} change={change} error={error} />
  switch (field) {
    case 'ground':
    case 'instead':
      return null
    case 'post':
      if (name === 'referral')
        return (
          <ReferField file={file} chosen={filled.post} onChoose={(post) => change({ post })} error={error} />
        )
      return (
        <>
          <PostPicker value={filled.post} onChange={(post) => change({ post })} error={error} />
          {name === 'routing' && (
            <PostOfRules file={file} chosen={filled.post} onChoose={(post) => change({ post })} />
          )}
        </>
      )
    case 'subject':
      return (
        <SubjectPicker
          value={filled.subject ?? file.subjectCode}
          onChange={(subject) => change({ subject: subject === file.subjectCode ? undefined : subject })}
        />
      )
    case 'since':
      return (
        <SinceField value={filled.since} now={file.grievance.since} onChange={(since) => change({ since })} />
      )
    case 'nature':
      return (
        <NativeSelect
          label={words.suggestions.nature}
          value={filled.nature ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            change({ nature: chosen === 'grievance' || chosen === 'suggestion' ? chosen : undefined })
          }}
          data={[
            { value: '', label: words.suggestions.unchanged },
            { value: 'grievance', label: words.suggestions.natures.grievance },
            { value: 'suggestion', label: words.suggestions.natures.suggestion },
          ]}
        />
      )
    case 'place':
      return <PlaceField change={change} now={file.grievance.place} />
    case 'directions':
      return (
        <DirectionsField
          file={file}
          directions={filled.directions}
          onChange={(directions) => change({ directions })}
          error={error}
        />
      )
    case 'direction':
      return (
        <DirectionField
          file={file}
          chosen={filled.direction}
          onChoose={(direction) => change({ direction })}
          error={error}
        />
      )
    case 'against':
      return <AgainstField file={file} chosen={filled.against} onChoose={(against) => change({ against })} />
    case 'timeClass':
      return (
        <ClassPicker
          value={filled.timeClass}
          now={file.grievance.timeClass}
          onChange={(timeClass) => change({ timeClass })}
          error={error}
        />
      )
    case 'newDate':
      return (
        <TextInput
          type="date"
          label={words.deed.newDate}
          description={words.deed.newDateHint}
          min={file.clock.due.slice(0, 10)}
          value={filled.newDate ?? ''}
          onChange={(event) => change({ newDate: event.currentTarget.value || undefined })}
          error={error}
        />
      )
    case 'outcome':
      return <OutcomeField filled={filled} change={change} error={error} />
    case 'reached':
      return <ReachedField filled={filled} change={change} error={error} />
    case 'answers':
      return <AnswersField filled={filled} change={change} />
    case 'door':
      return (
        <NativeSelect
          label={words.counter.door}
          value={filled.door ?? 'walkin'}
          onChange={(event) => change({ door: event.currentTarget.value as ByHand })}
          data={BY_HAND.map((one) => ({ value: one, label: words.channels[one] ?? one }))}
        />
      )
    case 'withDraft':
      return file.draft ? <DraftField file={file} filled={filled} change={change} /> : null
    case 'day':
    case 'time':
    case 'where':
    case 'present':
    case 'decision':
    case 'reasons':
    case 'grounds':
      return <StepField name={name} field={field} filled={filled} change={change} error={error} />
    case 'uploads':
      return <Uploads onChange={onHanded} />
    case 'word':
      if (name === 'confirmation') return <OwnWordField filled={filled} change={change} />
      return <WordField filled={filled} change={change} error={error} />
    case 'evidence':
      return (
        <EvidenceField
          file={file}
          chosen={filled.evidence ?? []}
          onChange={(evidence) => change({ evidence })}
        />
      )
    default:
      return (
        <Textarea
          label={labelOf(name, field, words.deed)}
          {...(needed ? {} : { description: words.optional })}
          autosize
          minRows={field === 'text' ? 4 : 2}
          maxRows={12}
          maxLength={name === 'report' || name === 'draft' ? 8000 : field === 'gist' ? 2000 : 1000}
          value={filled[field] ?? ''}
          {...(field === 'gist' ? { placeholder: file.grievance.gist } : {})}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          error={error}
          data-autofocus={needed}
        />
      )
  }
}

/** Whose draft the words are, and whether its files go in as well. */
function DraftField({ file, filled, change }: Pick<Props, 'file' | 'filled' | 'change'>) {
  const { words, pick, say } = useTongue()
  if (!file.draft) return null
  const { by, at, files } = file.draft
  return (
    <div className={styles.draft}>
      <p>{words.deed.draftOf(pick(by), say.moment(at))}</p>
      {files > 0 && (
        <Checkbox
          label={words.deed.withDraft(say.number(files))}
          checked={filled.withDraft ?? false}
          onChange={(event) => change({ withDraft: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

/** The post that the rules would choose, one press away. */
function PostOfRules({
  file,
  chosen,
  onChoose,
}: {
  file: File
  chosen: string | undefined
  onChoose: (post: string) => void
}) {
  const { words, pick } = useTongue()
  const { data } = useRouting(file.subjectCode, file.placeCode, file.grievance.channel)
  if (!data) return null
  const { post, why, areas } = data
  if (!post) return <p className={styles.lead}>{words.pick.rulesNone}</p>
  return (
    <button
      type="button"
      className={styles.rule}
      aria-pressed={chosen === post.code}
      onClick={() => onChoose(post.code)}
    >
      <strong>{words.pick.rulesPost(pick(post.name))}</strong>
      <small>{pick(why)}</small>
      {areas && <small>{areas.map(pick).join(' · ')}</small>}
    </button>
  )
}

function labelOf(
  name: DeedName,
  field: 'reason' | 'lacking' | 'what' | 'text' | 'remark' | 'gist' | 'withoutAnswers' | 'words',
  words: ReturnType<typeof useTongue>['words']['deed'],
): string {
  if (name === 'compliance' && field === 'text') return words.complianceText
  if (name === 'draft' && field === 'text') return words.reportText
  if (name === 'report' && field === 'text') return words.reportText
  if (name === 'interim' && field === 'text') return words.interimText
  if (name === 'word' && field === 'lacking') return words.wordLacking
  if (field === 'words') return words.callWords
  return words[field]
}

function PlaceField({ change, now }: { change: Props['change']; now: File['grievance']['place'] }) {
  const { pick } = useTongue()
  const [choice, setChoice] = useState<PlaceChoice>({})
  return (
    <PlacePicker
      value={choice}
      {...(now ? { description: pick(now) } : {})}
      onChange={(chosen) => {
        setChoice(chosen)
        change({ place: chosen.place?.code })
      }}
    />
  )
}

function WordField({
  filled,
  change,
  error,
}: Pick<Props, 'filled' | 'change'> & { error: string | undefined }) {
  const { words } = useTongue()
  return (
    <Radio.Group
      label={words.deed.word}
      value={filled.word ?? ''}
      onChange={(word) => change({ word: word === 'satisfied' ? 'satisfied' : 'dissatisfied' })}
      error={error}
    >
      <div className={styles.words}>
        <Radio value="satisfied" label={words.deed.satisfied} />
        <Radio value="dissatisfied" label={words.deed.dissatisfied} />
      </div>
    </Radio.Group>
  )
}

function EvidenceField({
  file,
  chosen,
  onChange,
}: {
  file: File
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const { words } = useTongue()
  const evidence = evidenceOf(file)
  if (evidence.length === 0) return <p className={styles.lead}>{words.deed.noEvidence}</p>
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(0, 30))
  return (
    <fieldset className={styles.evidence}>
      <legend>{words.deed.evidence}</legend>
      <p className={styles.lead}>{words.deed.evidenceHint}</p>
      <div>
        {evidence.map((attachment) => (
          <Choice
            key={attachment.id}
            attachment={attachment}
            checked={chosen.includes(attachment.id)}
            onToggle={() => toggle(attachment.id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({
  attachment,
  checked,
  onToggle,
}: {
  attachment: AttachmentItem
  checked: boolean
  onToggle: () => void
}) {
  const { words } = useTongue()
  const what = attachment.filename ?? words.attachment.kinds[attachment.kind] ?? attachment.kind
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox stands inside
    <label className={styles.choice} data-checked={checked}>
      {isPicture(attachment) ? <img src={thumbOf(attachment.url)} alt="" /> : <span>{what}</span>}
      <Checkbox checked={checked} onChange={onToggle} aria-label={words.deed.pickEvidence(what)} />
    </label>
  )
}
