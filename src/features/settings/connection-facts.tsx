import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { MetaConnection } from '../../../domain/api/settings'
import { Ago } from '../../i18n/ago'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { CopyButton } from '../../ui/copy-button'
import { StatePill } from '../../ui/state-pill'
import { Facts, Section } from './section'
import classes from './connection-facts.module.css'

export function ConnectionFacts({ connection }: { connection: MetaConnection }) {
  const t = useText()
  const { webhookUrl, graphUrl, graphVersion, lastWebhookAt } = connection
  const secret = (set: boolean) =>
    connection.source === 'none' ? t('meta.facts.sandboxOwn') : <IsSet set={set} />
  return (
    <Section title={t('meta.facts.title')}>
      <Facts
        facts={[
          {
            name: t('meta.facts.webhook'),
            value: (
              <>
                <span className={classes.copyable}>
                  <Id>{webhookUrl}</Id>
                  <CopyButton value={webhookUrl} what={t('meta.facts.webhook')} />
                </span>
                <span className={classes.help}>{t('meta.facts.webhookHelp')}</span>
              </>
            ),
          },
          {
            name: t('meta.facts.lastWebhook'),
            value: lastWebhookAt === null ? t('meta.facts.noWebhook') : <Ago at={lastWebhookAt} />,
          },
          {
            name: t('meta.facts.accessToken'),
            value: secret(connection.accessTokenSet),
          },
          { name: t('meta.facts.appSecret'), value: secret(connection.appSecretSet) },
          { name: t('meta.facts.verifyToken'), value: secret(connection.verifyTokenSet) },
          {
            name: t('meta.facts.graph'),
            value: (
              <Id>
                {graphUrl}/{graphVersion}
              </Id>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Whether a secret is there; what it is stays on the server. */
function IsSet({ set }: { set: boolean }) {
  const t = useText()
  return (
    <StatePill tone={set ? 'good' : 'quiet'} icon={set ? IconCircleCheck : IconCircleDashed}>
      {t(set ? 'meta.facts.set' : 'meta.facts.notSet')}
    </StatePill>
  )
}
