import {
  IconCircleCheck,
  IconCircleOff,
  IconDotsVertical,
  IconLink,
  IconMail,
  IconUserOff,
  IconUserShield,
} from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Person } from '../../../domain/api/people'
import { useMe } from '../../api/me'
import { Ago } from '../../i18n/ago'
import { Id, UserText } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import type { Column } from '../../ui/data-table'
import { MenuButton, MenuChoice } from '../../ui/menu-button'
import { StatePill } from '../../ui/state-pill'
import classes from './people.module.css'

const looks = {
  invited: { tone: 'waiting', icon: IconMail },
  active: { tone: 'good', icon: IconCircleCheck },
  ended: { tone: 'quiet', icon: IconCircleOff },
} as const

/** What an admin wants to do about a person. */
export type PersonAct = { act: 'role' | 'link' | 'end' | 'again'; person: Person }

export function usePeopleColumns(onAct: (act: PersonAct) => void): Column<Person>[] {
  const t = useText()
  const me = useMe()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('people.name'),
        width: '34%',
        cell: ({ id, name, email }) => (
          <>
            <span className={classes.name}>
              <UserText>{name}</UserText>
              {id === me.id && <span className={classes.soft}> ({t('people.you')})</span>}
            </span>
            <span className={classes.email}>
              <Id>{email}</Id>
            </span>
          </>
        ),
      },
      { id: 'role', header: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
      {
        id: 'state',
        header: t('people.state'),
        cell: ({ state }) => (
          <StatePill tone={looks[state].tone} icon={looks[state].icon}>
            {t(`people.state.${state}`)}
          </StatePill>
        ),
      },
      {
        id: 'lastSeen',
        header: t('people.lastSeen'),
        cell: ({ lastSeenAt }) =>
          lastSeenAt === null ? t('people.neverSeen') : <Ago at={lastSeenAt} />,
      },
      {
        id: 'acts',
        header: t('people.acts'),
        width: '7rem',
        align: 'end',
        onCard: 'plain',
        cell: (person) => <PersonMenu person={person} onAct={onAct} />,
      },
    ],
    [t, me.id, onAct],
  )
}

type PersonMenuProps = { person: Person; onAct: (act: PersonAct) => void }

function PersonMenu({ person, onAct }: PersonMenuProps) {
  const t = useText()
  const choose = (act: PersonAct['act']) => () => onAct({ act, person })
  if (person.state === 'ended')
    return (
      <MenuButton
        label={t('people.actsFor', { name: person.name })}
        face={<MenuFace />}
        className={classes.menu ?? ''}
      >
        <MenuChoice icon={<IconMail size={18} aria-hidden />} onChoose={choose('again')}>
          {t('people.act.again')}
        </MenuChoice>
      </MenuButton>
    )
  return (
    <MenuButton
      label={t('people.actsFor', { name: person.name })}
      face={<MenuFace />}
      className={classes.menu ?? ''}
    >
      <MenuChoice icon={<IconUserShield size={18} aria-hidden />} onChoose={choose('role')}>
        {t('people.act.role')}
      </MenuChoice>
      <MenuChoice icon={<IconLink size={18} aria-hidden />} onChoose={choose('link')}>
        {t('people.act.link')}
      </MenuChoice>
      <MenuChoice icon={<IconUserOff size={18} aria-hidden />} onChoose={choose('end')}>
        {t('people.act.end')}
      </MenuChoice>
    </MenuButton>
  )
}

/** On a phone, where the row is a card, the button says in words what it opens. */
function MenuFace() {
  const t = useText()
  return (
    <>
      <IconDotsVertical size={20} aria-hidden />
      <span className={classes.menuWord}>{t('people.acts')}</span>
    </>
  )
}
