import { Checkbox, TextInput } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { getRouteApi } from '@tanstack/react-router'
import { useId } from 'react'
import { patternTokens } from '../../../../../domain/naming-pattern'
import { Id, isolateLtr } from '../../../../i18n/isolates'
import { useText } from '../../../../i18n/use-text'
import { SearchBox } from '../../../../ui/search-box'
import type { ImportSearch } from '../../requests-search'
import type { Fields } from './use-pattern-fields'
import classes from './pattern.module.css'

const route = getRouteApi('/desk/requests/import')

type PatternFieldsProps = { fields: Fields; onChange: (fields: Fields) => void }

/** The pattern and the lines it is for; all of it is in the address, so that a reload or a colleague has it too. */
export function PatternFields({ fields, onChange }: PatternFieldsProps) {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Name in 'q' | 'all']?: string | undefined }) =>
    // The route's own search validator drops what is not understood.
    void navigate({ search: (old) => ({ ...old, ...change }) as ImportSearch, replace: true })
  const field = (name: keyof Fields) => ({
    value: fields[name],
    dir: 'ltr',
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...fields, [name]: event.currentTarget.value }),
  })
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('pattern.brand')}
        description={t('pattern.brandHelp', { token: isolateLtr('{brand}') })}
        maxLength={35}
        {...field('brand')}
      />
      <TextInput
        label={t('pattern.first')}
        placeholder="{brand}.{city}"
        maxLength={100}
        {...field('pattern')}
      />
      <TextInput label={t('pattern.second')} maxLength={100} {...field('pattern2')} />
      <Tokens onAdd={(token) => onChange({ ...fields, pattern: `${fields.pattern}${token}` })} />
      <SearchBox
        label={t('pattern.search')}
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q === '' ? undefined : q })}
      />
      <Checkbox
        label={t('pattern.onlyNameless')}
        checked={search.all === undefined}
        onChange={(event) => set({ all: event.currentTarget.checked ? undefined : 'yes' })}
      />
    </div>
  )
}

function Tokens({ onAdd }: { onAdd: (token: string) => void }) {
  const t = useText()
  const id = useId()
  return (
    <div className={classes.tokens}>
      <p id={id}>{t('pattern.help')}</p>
      <ul aria-labelledby={id} className={classes.tokenList}>
        {patternTokens.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes.token}
              aria-label={t('pattern.add', { token: isolateLtr(`{${name}}`) })}
              onClick={() => onAdd(`{${name}}`)}
            >
              <Id>{`{${name}}`}</Id>
            </button>{' '}
            {t(`pattern.token.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
