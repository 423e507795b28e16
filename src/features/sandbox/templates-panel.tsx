import { useState } from 'react'
import type { SandboxWorld } from '../../../domain/api/sandbox'
import { useText } from '../../i18n/use-text'
import { LoadMore } from '../../ui/load-more'
import { SearchBox } from '../../ui/search-box'
import { NextTemplateForm } from './next-template-form'
import { TemplateCard } from './template-card'
import { useTemplateText } from './use-template-text'
import classes from './templates-panel.module.css'

const step = 12

/** The templates of all accounts, and what Meta does with them. */
export function TemplatesPanel({ world }: { world: SandboxWorld }) {
  const t = useText()
  const text = useTemplateText()
  const [wanted, setWanted] = useState('')
  const [atMost, setAtMost] = useState(step)
  const part = wanted.toLowerCase()
  const found = world.templates
    .filter(({ name, language }) =>
      `${name} ${text.language(language)}`.toLowerCase().includes(part),
    )
    .toReversed()
  const accounts = new Map(world.accounts.map(({ wabaId, name }) => [wabaId, name]))
  const shown = found.slice(0, atMost)
  return (
    <>
      <NextTemplateForm accounts={world.accounts} />
      {world.templates.length > 0 && (
        <SearchBox value={wanted} onSearch={setWanted} label={t('sandbox.templates.search')} />
      )}
      {found.length === 0 ? (
        <p>{t(wanted === '' ? 'sandbox.templates.none' : 'sandbox.templates.noneFound')}</p>
      ) : (
        <>
          <ul className={classes.list}>
            {shown.map((template) => (
              <TemplateCard
                key={template.templateId}
                template={template}
                account={accounts.get(template.wabaId) ?? template.wabaId}
              />
            ))}
          </ul>
          <LoadMore
            shown={shown.length}
            total={found.length}
            hasMore={shown.length < found.length}
            loading={false}
            onMore={() => setAtMost((before) => before + step)}
          />
        </>
      )}
    </>
  )
}
