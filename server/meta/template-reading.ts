import type { TemplateContent } from '../../domain/template-news'
import { templateLanguageOf } from '../../domain/template-languages'
import { componentPayload, templatePayload } from './template-payloads'

/** A template as Meta has it. Every word is Meta's own; `null` is what Meta did not tell. */
export type TemplateRead = {
  id: string
  name: string
  /** As requests write it: `en_US`. */
  language: string
  status: string | null
  category: string | null
  previousCategory: string | null
  /** `null`: no components were told, which is not the same as none. */
  content: TemplateContent | null
  qualityScore: string | null
  /** `NONE` is told as `null`. */
  rejectedReason: string | null
  parameterFormat: string | null
}

/** `rejected_reason` and `quality_score` come only when they are asked for (meta-contract 6.2). */
export const templateFields =
  'id,name,language,status,category,previous_category,components,quality_score,rejected_reason,parameter_format'

function contentOf(components: unknown[]): TemplateContent {
  const parts = components.flatMap((component) => {
    const read = componentPayload.safeParse(component)
    return read.success ? [read.data] : []
  })
  const part = (type: string) => parts.find((one) => one.type === type)
  const header = part('HEADER')
  return {
    // A picture has no text: its format is what a person can be told of it.
    header: header?.text ?? header?.format ?? null,
    body: part('BODY')?.text ?? '',
    footer: part('FOOTER')?.text ?? null,
    buttons: (part('BUTTONS')?.buttons ?? []).map(({ type }) => type ?? 'unknown'),
  }
}

export function templateFrom(body: unknown): TemplateRead | null {
  const read = templatePayload.safeParse(body)
  if (!read.success) return null
  const { components, rejected_reason: reason, ...template } = read.data
  return {
    id: template.id,
    name: template.name,
    language: templateLanguageOf(template.language),
    status: template.status,
    category: template.category,
    previousCategory: template.previous_category,
    content: components ? contentOf(components) : null,
    qualityScore: template.quality_score,
    rejectedReason: reason === 'NONE' ? null : reason,
    parameterFormat: template.parameter_format,
  }
}
