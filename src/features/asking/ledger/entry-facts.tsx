import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { Id, isolateLtr, UserText } from '../../../i18n/isolates'
import { LanguageName } from '../../../i18n/language-name'
import { useText } from '../../../i18n/use-text'
import { CopyButton } from '../../../ui/copy-button'
import { Facts, Panel } from '../panel'
import { useWordingWords } from './wording-words'
import classes from './ledger.module.css'

/** What was sent, from where and in which words: what proves the request later. */
export function EntryFacts({ request }: { request: PhoneRequest }) {
  const t = useText()
  const wordsOf = useWordingWords()
  const { id, customerId, lineId, lineName, language, messageId, origin } = request
  const none = t('ledger.noTemplate')
  return (
    <Panel title={t('ledger.facts')}>
      <Facts
        facts={[
          {
            name: t('ledger.fact.customerId'),
            value: customerId === null ? t('ledger.erased') : <Copied value={customerId} />,
          },
          {
            name: t('ledger.fact.line'),
            value: (
              <Link to="/lines/$lineId" params={{ lineId }}>
                <UserText>{lineName}</UserText>
              </Link>
            ),
          },
          {
            name: t('ledger.fact.language'),
            value: language === null ? none : <LanguageName language={language} />,
          },
          { name: t('ledger.fact.wording'), value: wordsOf(request) ?? none },
          { name: t('ledger.fact.template'), value: <Template request={request} /> },
          {
            name: t('ledger.fact.messageId'),
            value: messageId === null ? t('ledger.fact.noMessage') : <Copied value={messageId} />,
          },
          { name: t('ledger.fact.origin'), value: t(`ledger.origin.${origin}`) },
          { name: t('ledger.fact.requestId'), value: <Copied value={id} /> },
        ]}
      />
    </Panel>
  )
}

function Template({ request: { templateId, templateName } }: { request: PhoneRequest }): ReactNode {
  const t = useText()
  if (templateName === null) return t('ledger.noTemplate')
  if (templateId === null) return <Id>{templateName}</Id>
  return (
    <Link to="/templates/$templateId" params={{ templateId }}>
      <Id>{templateName}</Id>
    </Link>
  )
}

function Copied({ value }: { value: string }) {
  return (
    <span className={classes.copied}>
      <Id>{value}</Id>
      <CopyButton value={value} what={isolateLtr(value)} />
    </span>
  )
}
