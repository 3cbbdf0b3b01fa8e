/** What the page of mailed reports asks and tells. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewReportMail, ReportMailList } from '#contract/report-mails.ts'
import { address, ask, tell } from '../ask/ask.ts'

const KEY = ['report-mails']

export function useReportMails() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<ReportMailList>(address('report-mails'), signal),
  })
}

export function useBegin() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (body: NewReportMail) => tell<ReportMailList>(address('report-mails'), body),
    onSuccess: (list) => answers.setQueryData(KEY, list),
  })
}

export function useEnd() {
  const answers = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      tell<ReportMailList>(address(`report-mails/${encodeURIComponent(id)}`), undefined, 'DELETE'),
    onSuccess: (list) => answers.setQueryData(KEY, list),
  })
}
