/** The district's templates in Meta's own words, as they are handed in for approval. */
import type { Template } from '#core/district/district.ts'

/** One template with its components. */
export function metaTemplates(templates: readonly Template[]) {
  return templates.map((template) => ({
    name: template.name,
    language: template.language,
    category: template.category,
    components: [
      ...(template.header === 'image' ? [{ type: 'HEADER' as const, format: 'IMAGE' as const }] : []),
      { type: 'BODY' as const, text: template.body },
      ...(template.buttons?.length
        ? [
            {
              type: 'BUTTONS' as const,
              buttons: template.buttons.map(({ title }) => ({ type: 'QUICK_REPLY' as const, text: title })),
            },
          ]
        : []),
    ],
  }))
}
