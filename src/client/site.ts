import { markArrival } from './arrival.ts';
import { addCopyButtons } from './copy.ts';
import { tendMenus, foldQuestions, offerFilter } from './category-tools.ts';
import { keepQuestion } from './keep-question.ts';
import { markQuestionInList } from './question-list.ts';
import { rememberLocale } from './remembered-locale.ts';
import './search/element.ts';
import { switchTheme } from './theme.ts';

// What the markup offers without these, it offers with them too.
switchTheme();
rememberLocale();
keepQuestion();
offerFilter();
foldQuestions();
tendMenus();
markArrival();
addCopyButtons();
markQuestionInList();
