/** The district's templates in Meta's own words, as they are handed in for approval. */
import type { Template } from '#core/district/district.ts'
import { CODE_MINUTES } from '#core/words/proving.ts'

/** The service writes the words around a code itself, and adds the button that copies it. */
const CODE_PARTS = [
  { type: 'BODY' as const, add_security_recommendation: true },
  { type: 'FOOTER' as const, code_expiration_minutes: CODE_MINUTES },
  { type: 'BUTTONS' as const, buttons: [{ type: 'OTP' as const, otp_type: 'COPY_CODE' as const }] },
]

/** One template with its components. */
export function metaTemplates(templates: readonly Template[]) {
  return templates.map((template) => ({
    name: template.name,
    language: template.language,
    category: template.category,
    components:
      template.category === 'AUTHENTICATION'
        ? CODE_PARTS
        : [
            ...(template.header === 'image' ? [{ type: 'HEADER' as const, format: 'IMAGE' as const }] : []),
            { type: 'BODY' as const, text: template.body },
            ...(template.buttons?.length
              ? [
                  {
                    type: 'BUTTONS' as const,
                    buttons: template.buttons.map(({ title }) => ({
                      type: 'QUICK_REPLY' as const,
                      text: title,
                    })),
                  },
                ]
              : []),
          ],
  }))
}
