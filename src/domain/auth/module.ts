import { defineModule } from '../../kernel/record/module.js';
import { User, RoleGrant } from './user.entity.js';

export default defineModule({
  name: 'auth',
  records: [User, RoleGrant],
});
