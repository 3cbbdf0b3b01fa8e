/**
 * Does `then` once a deed is done, also when the button that did it has left the screen with the answer: the callbacks
 * of a press are dropped with their button, and a list asked anew often takes it away first. What went wrong stands at
 * the deed itself.
 */
export function afterwards<Answer>(deed: Promise<Answer>, then: (answer: Answer) => void): void {
  deed.then(then, () => undefined)
}
