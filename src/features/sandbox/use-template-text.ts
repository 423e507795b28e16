import { useMemo } from 'react'
import { useLanguage, useText } from '../../i18n/use-text'
import { isolateLtr } from '../../i18n/isolates'
import {
  sandboxCategories,
  sandboxRejections,
  type SandboxTemplateAnswer,
} from '../../../domain/template-plays'
import type { SandboxTemplate, TemplateMove } from './template-moves'

/** Meta's words for templates in plain ones; those that are not known here stay as they are. */
export function useTemplateText() {
  const t = useText()
  const { language: locale } = useLanguage()
  const names = useMemo(
    () => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
    [locale],
  )

  function category(word: string): string {
    const known = sandboxCategories.find((one) => one === word)
    if (known !== undefined) return t(`sandbox.templates.category.${known}`)
    return t('sandbox.templates.category.other', { word: isolateLtr(word) })
  }
  function reason(word: string): string {
    const known = sandboxRejections.find((one) => one === word)
    if (known !== undefined) return t(`sandbox.templates.reason.${known}`)
    return t('sandbox.templates.reason.other', { word: isolateLtr(word) })
  }
  /** `Hebrew (he)`. */
  function language(code: string): string {
    const name = names.of(code.replace('_', '-'))
    return name === undefined ? isolateLtr(code) : `${name} (${isolateLtr(code)})`
  }
  function named(template: SandboxTemplate): string {
    return `${isolateLtr(template.name)}, ${language(template.language)}`
  }
  function answer(word: SandboxTemplateAnswer, times = 1): string {
    const parts = [t(`sandbox.templates.answer.${word}`)]
    if (/^\d+$/.test(word)) parts.push(isolateLtr(word))
    if (times > 1) parts.push(t('sandbox.plan.timesValue', { count: times }))
    return parts.join(' · ')
  }
  function move(wanted: TemplateMove): string {
    switch (wanted.play) {
      case 'approve_template':
        return t('sandbox.templates.act.approve')
      case 'reject_template':
        return t('sandbox.templates.act.reject', { reason: reason(wanted.reason) })
      case 'pause_template':
        return t(`sandbox.templates.act.pause.${wanted.title}`)
      case 'unpause_template':
        return t('sandbox.templates.act.unpause')
      case 'disable_template':
        return t('sandbox.templates.act.disable')
      case 'flag_template':
        return t('sandbox.templates.act.flag')
      case 'lock_template':
        return t('sandbox.templates.act.lock')
      case 'reinstate_template':
        return t('sandbox.templates.act.reinstate')
      case 'appeal_template':
        return t('sandbox.templates.act.appeal')
      case 'exceed_template_limit':
        return t('sandbox.templates.act.limit')
      case 'schedule_deletion':
        return t('sandbox.templates.act.schedule')
      case 'rate_template': {
        const quality = t(`sandbox.templates.quality.${wanted.quality}`)
        return t('sandbox.templates.act.rate', { quality })
      }
      case 'announce_category':
        return t('sandbox.templates.act.announce', { category: category(wanted.category) })
      case 'change_category':
        return t('sandbox.templates.act.change', { category: category(wanted.category) })
      case 'rewrite_template':
        return t('sandbox.templates.act.rewrite')
      case 'archive_template':
        return t('sandbox.templates.act.archive')
      case 'restore_template':
        return t('sandbox.templates.act.restore')
      case 'delete_template':
        return t('sandbox.templates.act.delete')
    }
  }
  return { category, reason, language, named, answer, move }
}
