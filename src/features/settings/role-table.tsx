import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { actions, roleActions, roles } from '../../../domain/roles'
import { useText } from '../../i18n/use-text'
import { Section } from './section'
import classes from './people.module.css'

/** The table that the server itself asks, as a table. */
export function RoleTable() {
  const t = useText()
  const title = t('people.table.title')
  return (
    <div style={{ marginBlockStart: 32 }}>
      <Section title={title} what={t('people.table.what')}>
        {/* Focusable, so that the keyboard can scroll it where it is narrow. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={classes.scroll} role="group" aria-label={title} tabIndex={0}>
          <table className={classes.matrix} aria-label={title}>
            <thead>
              <tr>
                <th scope="col">{t('people.table.action')}</th>
                {roles.map((role) => (
                  <th key={role} scope="col">
                    {t(`role.${role}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action}>
                  <th scope="row">{t(`may.${action}`)}</th>
                  {roles.map((role) => (
                    <td key={role}>
                      <Mark may={roleActions[role].includes(action)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </div>
  )
}

function Mark({ may }: { may: boolean }) {
  const t = useText()
  return (
    <>
      {may ? (
        <IconCheck size={20} stroke={2.4} className={classes.yes} aria-hidden />
      ) : (
        <IconMinus size={18} className={classes.no} aria-hidden />
      )}
      <VisuallyHidden>{t(may ? 'people.table.yes' : 'people.table.no')}</VisuallyHidden>
    </>
  )
}
