/** Words of the dialog in which a person says what in a grievance's words is private. */
import { useTongue } from './tongue.tsx'

const hi = {
  open: 'निजी जानकारी',
  title: 'शब्दों में निजी जानकारी',
  lead: 'जिन्हें यह काम नहीं करना, वे ढका हुआ पाठ पढ़ते हैं। कुछ छूट गया हो तो उसे ढकें, जो निजी नहीं उसे खोल दें।',
  text: 'शिकायत के शब्द',
  shown: 'बाकी लोग यह पढ़ेंगे',
  kinds: { name: 'नाम', address: 'पता', phone: 'फोन', account: 'खाता' },
  save: 'सुरक्षित करें',
  saved: 'निजी जानकारी की जाँच दर्ज हुई',
  marked: 'किसी ने पहले जाँचा है',
}

const en: typeof hi = {
  open: 'Private details',
  title: 'Private details in the words',
  lead: 'Those who do not work on it read the words covered. Cover what was missed, open what is not private.',
  text: 'The words of the grievance',
  shown: 'Others will read this',
  kinds: { name: 'Name', address: 'Address', phone: 'Phone', account: 'Account' },
  save: 'Save',
  saved: 'The check of private details was saved',
  marked: 'Somebody has checked it before',
}

/** The words in the language of the screen. */
export function useDetailWords(): typeof hi {
  return useTongue().language === 'en' ? en : hi
}
