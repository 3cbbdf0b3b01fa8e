/**
 * The policy: what each error of the WhatsApp Business Cloud API means for a message of ours. The number decides,
 * never the title, which Meta rewrites.
 *
 *   later      temporary: the same words again after a while. `pair`: too much to one person; `account`: too much
 *              from our number; `slowly`: so vague a fault that it may have been sent all the same
 *   template   the reply window is closed
 *   paused, disabled, absent   the template of the message may not be sent now
 *   elsewhere  this person cannot be reached here with this
 *   failed     the message is wrong and will stay so
 *   stopped    our account, token or payment is in trouble: every message would fail, so none is tried
 */
import { outcomesBy, type PolicyRow } from '../outcome.ts'

/** Numbers of errors, single or from-to, and what follows. */
const POLICY: readonly PolicyRow[] = [
  // the object that does not exist is our own number: all messages would fail, so the line stops and nothing is lost
  [100, 100, 'stopped', 'our own number is not there', 33],
  [0, 0, 'stopped', 'we could not be authenticated'],
  [1, 1, 'later-slowly', 'something went wrong there'],
  [2, 2, 'later', 'the service is ill'],
  [3, 3, 'stopped', 'our app lacks a capability'],
  [4, 4, 'later-account', 'too many calls of our app'],
  [10, 10, 'stopped', 'permission withdrawn'],
  [33, 33, 'stopped', 'our number was deleted'],
  [100, 100, 'failed', 'a parameter is wrong'],
  [190, 190, 'stopped', 'the access token expired'],
  [200, 299, 'stopped', 'permission missing'],
  [368, 368, 'stopped', 'blocked for a violation of policy'],
  [80007, 80007, 'later-account', 'too many calls of our business account'],
  [130429, 130429, 'later-account', 'too many messages from our number'],
  [130472, 130472, 'elsewhere', 'this person is part of an experiment of the service'],
  [130497, 130497, 'stopped', 'we may not write to this country'],
  [131000, 131000, 'later-slowly', 'something went wrong there'],
  [131005, 131005, 'stopped', 'access denied'],
  [131008, 131009, 'failed', 'a parameter is missing or wrong'],
  [131016, 131016, 'later', 'the service is overloaded'],
  [131020, 131021, 'failed', 'sender and recipient are the same, or the group is gone'],
  [131026, 131026, 'elsewhere', 'this person has no WhatsApp, or one too old'],
  [131031, 131031, 'stopped', 'our account is locked'],
  [131041, 131041, 'failed', 'not possible in a group'],
  [131042, 131042, 'stopped', 'payment trouble'],
  [131045, 131045, 'stopped', 'our number is not registered rightly'],
  [131047, 131047, 'template', 'more than 24 hours since the person wrote'],
  [131048, 131048, 'later-account', 'too many of our messages were reported as unwanted'],
  [131049, 131050, 'elsewhere', 'this person gets no more messages of this kind'],
  [131051, 131053, 'failed', 'type of message or file not supported'],
  [131056, 131056, 'later-pair', 'too many messages to this person'],
  [131057, 131057, 'later', 'our account is being serviced'],
  [131059, 131060, 'failed', 'not possible with this message'],
  [131062, 131062, 'failed', 'this kind needs a telephone number'],
  [131208, 131208, 'later', 'the group service is ill'],
  [131200, 131299, 'failed', 'not possible in a group'],
  [132001, 132001, 'absent', 'the template does not exist, or nobody has approved it'],
  [132015, 132015, 'paused', 'the template is paused, because people did not like it'],
  [132016, 132016, 'disabled', 'the template was paused too often'],
  [132000, 132099, 'failed', 'the blanks of the template do not fit'],
  [133004, 133004, 'later', 'the service is ill'],
  [133010, 133010, 'stopped', 'our number is not registered'],
]

/** What came of sending, and what an error means that came with a receipt. */
export const { outcomeOf, judge } = outcomesBy(POLICY)
