import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { CopyButton } from '../../ui/copy-button'
import { Section } from './section'

/** The fields to subscribe for what Handleboard watches (meta-contract 8); the names come first. */
const webhookFields = [
  'business_username_updates',
  'phone_number_name_update',
  'phone_number_quality_update',
  'account_update',
  'account_review_update',
  'account_alerts',
  'business_capability_update',
  'messages',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'message_template_components_update',
  'user_preferences',
] as const

export function WebhookFields() {
  const t = useText()
  return (
    <Section
      title={t('meta.fields.title')}
      what={t('meta.fields.what')}
      actions={<CopyButton value={webhookFields.join('\n')} what={t('meta.fields.copyAll')} />}
    >
      <FieldList />
    </Section>
  )
}

function FieldList() {
  const t = useText()
  return (
    <ul style={{ display: 'grid', gap: 8 }}>
      {webhookFields.map((field) => (
        <li key={field}>
          <strong style={{ fontWeight: 600 }}>
            <Id>{field}</Id>
          </strong>{' '}
          <span style={{ color: 'var(--hb-ink-soft)' }}>{t(`meta.fields.${field}`)}</span>
        </li>
      ))}
    </ul>
  )
}
