/** Words for records that suggest instead of complaining. */
export const suggestionsHi = {
  chip: 'सुझाव',
  only: 'केवल सुझाव',
  nature: 'यह क्या है',
  natures: { grievance: 'शिकायत', suggestion: 'सुझाव' },
  unchanged: 'जैसा है',
}

export const suggestionsEn: typeof suggestionsHi = {
  chip: 'Suggestion',
  only: 'Suggestions only',
  nature: 'What it is',
  natures: { grievance: 'Grievance', suggestion: 'Suggestion' },
  unchanged: 'As it is',
}
