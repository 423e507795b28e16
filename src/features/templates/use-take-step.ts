import { useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  archiveTemplate,
  deleteTemplate,
  PhoneRequestTemplate,
  resubmitTemplate,
  restoreTemplate,
  submitTemplate,
  unpauseTemplate,
} from '../../../domain/api/phone-request-templates'
import type { TemplateStep } from '../../../domain/template'
import { callApi } from '../../api/client'
import { useText } from '../../i18n/use-text'
import { useToast } from '../../ui/toasts'
import { templateQuery } from './queries'

const path = '/api/v1/phone-request-templates/{id}'

type Taken = {
  step: TemplateStep
  /** What the person saw: a step on anything newer is refused. */
  template: PhoneRequestTemplate
  body?: string
}

/** Asks for a step; Meta's answer comes later, by the stream. */
export function useTakeStep(id: string, onDone: () => void) {
  const t = useText()
  const toast = useToast()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: take,
    onSuccess(answer, { step }) {
      queryClient.setQueryData(templateQuery(id).queryKey, answer)
      toast({ message: t(`template.done.${step}`) })
      onDone()
    },
    // After a refusal too: what was seen is not what is.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['templates'] }),
  })
}

function take({ step, template: { id, version: ifMatch }, body }: Taken) {
  const asked = { params: { id }, ifMatch }
  if (step === 'delete') return callApi<typeof deleteTemplate>('DELETE', path, asked)
  if (step === 'resubmit')
    return callApi<typeof resubmitTemplate>('POST', `${path}/resubmit`, {
      ...asked,
      body: body === undefined ? {} : { body },
    })
  return plainSteps[step](asked)
}

type Asked = { params: { id: string }; ifMatch: number }

const plainSteps = {
  submit: (asked: Asked) => callApi<typeof submitTemplate>('POST', `${path}/submit`, asked),
  unpause: (asked: Asked) => callApi<typeof unpauseTemplate>('POST', `${path}/unpause`, asked),
  archive: (asked: Asked) => callApi<typeof archiveTemplate>('POST', `${path}/archive`, asked),
  restore: (asked: Asked) => callApi<typeof restoreTemplate>('POST', `${path}/restore`, asked),
}
