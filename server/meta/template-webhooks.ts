import type { z } from 'zod'
import { templateLanguageOf } from '../../domain/template-languages'
import type { StatusDetails } from '../../domain/template-news'
import {
  templateCategoryPayload,
  templateComponentsPayload,
  templateQualityPayload,
  templateStatusPayload,
  templateSubjectPayload,
} from './template-payloads'
import { timeOfEntry } from './time-of-entry'
import type { TemplateEvent } from './webhook-events'

/** The five fields that tell of templates, as news (meta-contract 6.7). `null`: the value is not readable. */

type News = TemplateEvent['news']
type Place = { field: string; wabaId: string; at: Date | null; value: unknown }

export function templateEvent({ field, wabaId, at, value }: Place): TemplateEvent | null {
  const readNews = newsOf[field]
  const subject = templateSubjectPayload.safeParse(value)
  if (readNews === undefined || !subject.success) return null
  const { message_template_id: metaId, message_template_name: name } = subject.data
  const { message_template_language: language, message_template_category: category } = subject.data
  const news = readNews(value)
  if (news === null || (metaId === null && (name === null || language === null))) return null
  return {
    kind: 'template',
    field,
    wabaId,
    at,
    metaId,
    name,
    language: language === null ? null : templateLanguageOf(language),
    category,
    news,
  }
}

/** Meta writes NONE where it has no reason, and null for a deletion that is scheduled. */
function detailsOf(update: z.output<typeof templateStatusPayload>): StatusDetails {
  const { reason, rejection_info: rejection, other_info: other, disable_info: disable } = update
  return {
    reason: reason === 'NONE' ? null : reason,
    explanation: rejection?.reason ?? null,
    recommendation: rejection?.recommendation ?? null,
    title: other?.title ?? null,
    description: other?.description ?? null,
    disableAt: timeOfEntry(disable?.disable_date),
  }
}

function statusNews(value: unknown): News | null {
  const read = templateStatusPayload.safeParse(value)
  return read.success
    ? { kind: 'status', word: read.data.event, details: detailsOf(read.data) }
    : null
}

function qualityNews(value: unknown): News | null {
  const read = templateQualityPayload.safeParse(value)
  return read.success ? { kind: 'quality', score: read.data.new_quality_score } : null
}

/** Announced: `new_category` is the one of now and `correct_category` the one to come. Done: it is the one of now. */
function categoryNews(value: unknown): News | null {
  const read = templateCategoryPayload.safeParse(value)
  if (!read.success) return null
  const { correct_category: to, category_update_timestamp: time } = read.data
  const category = read.data.new_category ?? read.data.category
  if (category === null) return null
  const announced = to === null || to === category ? null : { to, at: timeOfEntry(time) }
  return { kind: 'category', category, announced }
}

/**
 * What Meta made of the text. No type for our button is documented here (meta-contract 6.7): where buttons are not
 * told, we do not say that there are none, but want the template read.
 */
function componentsNews(value: unknown): News | null {
  const read = templateComponentsPayload.safeParse(value)
  if (!read.success) return null
  const { message_template_title: header, message_template_footer: footer } = read.data
  const { message_template_element: body, message_template_buttons: buttons } = read.data
  const types = buttons?.map(({ message_template_button_type: type }) => type)
  if (types === undefined || body === null || types.includes(null))
    return { kind: 'status', word: 'message_template_components_update', details: noDetails }
  const content = { header, body, footer, buttons: types.map((type) => type ?? '') }
  return { kind: 'components', content }
}

const noDetails: StatusDetails = {
  reason: null,
  explanation: null,
  recommendation: null,
  title: null,
  description: null,
  disableAt: null,
}

const newsOf: Record<string, (value: unknown) => News | null> = {
  message_template_status_update: statusNews,
  message_template_quality_update: qualityNews,
  template_category_update: categoryNews,
  template_correct_category_detection: categoryNews,
  message_template_components_update: componentsNews,
}
