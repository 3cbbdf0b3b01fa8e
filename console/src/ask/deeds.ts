/** What pages tell the server to do. Live events bring the changes to everybody; the doer sees them at once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '#contract/conversations.ts'
import type { DeedBody, DeedName, File, Register, Registered } from '#contract/grievances.ts'
import { address, ask, tell } from './ask.ts'

function thread(id: string, part: string): string {
  return address(`conversations/${encodeURIComponent(id)}/${part}`)
}

/** An answer in free words. */
export function useAnswer(conversation: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (answer: Answer) => tell<unknown>(thread(conversation, 'messages'), answer),
    onSuccess: () => answers.invalidateQueries({ queryKey: ['conversation', conversation] }),
  })
}

/** The person has read the thread. */
export function useReading() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (conversation: string) => tell<unknown>(thread(conversation, 'reading')),
    onSuccess: () =>
      Promise.all(
        [['conversations'], ['conversation'], ['counts']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** The thread is mine now, or nobody's again. */
export function useClaim(conversation: string) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (take: boolean) =>
      take
        ? tell<unknown>(thread(conversation, 'claim'))
        : tell<unknown>(thread(conversation, 'claim'), undefined, 'DELETE'),
    onSuccess: () =>
      Promise.all(
        [['conversations'], ['conversation', conversation]].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** Makes a grievance of what a thread holds. */
export function useRegister() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (grievance: Register) => tell<Registered>(address('grievances'), grievance),
    onSuccess: () =>
      Promise.all(
        [['conversation'], ['conversations'], ['grievances'], ['counts']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/**
 * Messages of a thread, or what was just told, belong to a grievance. Whatever happened to it meanwhile changes nothing
 * about that, so the newest act is looked up at the moment of joining.
 */
export function useJoining() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: async ({ code, ...joined }: Joined) => {
      const file = `grievances/${encodeURIComponent(code)}`
      const { seq } = await ask<File>(address(file))
      return tell<unknown>(address(`${file}/joining`), { ...joined, seq })
    },
    onSettled: () =>
      Promise.all(
        [['grievance'], ['grievances'], ['conversation'], ['conversations'], ['counts']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

type Joined = Omit<DeedBody<'joining'>, 'seq'> & { readonly code: string }

/** A deed on a grievance. */
export function useDeed<N extends DeedName>(code: string, name: N) {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (body: DeedBody<N>) =>
      tell<unknown>(address(`grievances/${encodeURIComponent(code)}/${name}`), body),
    onSettled: () =>
      Promise.all(
        [['grievance', code], ['grievances'], ['conversation'], ['counts']].map((queryKey) =>
          answers.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
