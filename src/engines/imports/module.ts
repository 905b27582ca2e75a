import { defineModule } from '../../kernel/record/module.js';
import { ExternalRef } from './external-ref.entity.js';
import { ImportBatch, ImportIssue } from './import-batch.entity.js';

export default defineModule({
  name: 'imports',
  records: [ExternalRef, ImportBatch, ImportIssue],
});
