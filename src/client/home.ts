import { narrowCategories } from './category-filter.ts';

narrowCategories();
