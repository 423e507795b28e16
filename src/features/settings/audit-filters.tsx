import { NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMay } from '../../api/me'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { auditActions, knownAction, type AuditGroup } from './audit-actions'
import { apiKeyNamesQuery } from './audit-queries'
import type { AuditSearch } from './audit-search'
import { peopleNamesQuery } from './people-queries'
import classes from './audit.module.css'

const route = getRouteApi('/desk/settings/audit')
const groups = Object.keys(auditActions) as AuditGroup[]

export function AuditFilters() {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: Partial<AuditSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  const { action, actor, subject } = search
  return (
    <div className={classes.filters}>
      <NativeSelect
        label={t('audit.action')}
        value={action ?? ''}
        onChange={({ currentTarget: { value } }) => set({ action: value || undefined })}
      >
        <option value="">{t('audit.any')}</option>
        {groups.map((group) => (
          <optgroup key={group} label={t(`audit.group.${group}`)}>
            {auditActions[group].map((one) => (
              <option key={one} value={one}>
                {t(`audit.did.${one}`)}
              </option>
            ))}
          </optgroup>
        ))}
        {action !== undefined && knownAction(action) === undefined && (
          <option value={action}>{action}</option>
        )}
      </NativeSelect>
      <ActorSelect actor={actor} onChange={(next) => set({ actor: next })} />
      {subject !== undefined && (
        <p className={classes.subjectFilter}>
          <Trans id="audit.subject" values={{ subject: <Id>{subject}</Id> }} />
          <button
            type="button"
            aria-label={t('list.removeFilter', { filter: subject })}
            onClick={() => set({ subject: undefined })}
          >
            <IconX size={16} aria-hidden />
          </button>
        </p>
      )}
    </div>
  )
}

type ActorSelectProps = {
  actor: string | undefined
  onChange: (actor: string | undefined) => void
}

/** The product's own doings have this id (domain/roles.ts). */
const productId = 'handleboard'

function ActorSelect({ actor, onChange }: ActorSelectProps) {
  const t = useText()
  const people = useQuery({ ...peopleNamesQuery(), enabled: useMay('people.manage') })
  const keys = useQuery({ ...apiKeyNamesQuery(), enabled: useMay('api_keys.manage') })
  const named = [...(people.data?.items ?? []), ...(keys.data?.items ?? [])]
  const unnamed =
    actor !== undefined && actor !== productId && !named.some(({ id }) => id === actor)
  return (
    <NativeSelect
      label={t('audit.actor')}
      value={actor ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value || undefined)}
    >
      <option value="">{t('audit.any')}</option>
      <option value={productId}>{t('app.name')}</option>
      <optgroup label={t('audit.group.people')}>
        {people.data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
      {keys.data !== undefined && keys.data.items.length > 0 && (
        <optgroup label={t('audit.group.keys')}>
          {keys.data.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      {unnamed && <option value={actor}>{actor}</option>}
    </NativeSelect>
  )
}
