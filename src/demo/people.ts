import { RoleGrant, User } from '../domain/auth/user.entity.js';
import type { Role } from '../domain/auth/role.js';
import { EmploymentSpell, Employee } from '../domain/staff/employee.entity.js';
import { Position } from '../domain/staff/position.entity.js';
import type { StaffRole } from '../domain/staff/staff-enums.js';
import { Team } from '../domain/staff/team.entity.js';
import type { Branch, Holder } from './branch.js';
import { crews, teams, type Crew } from './crews.js';
import type { Network } from './network.js';
import { vendorOf, type Partners } from './partners.js';
import type { Person } from './qualifications.js';
import type { Random } from './random.js';
import { DAY, type Day } from './time.js';
import { personName, phone, plain, type World } from './world.js';

/** Everybody on the payroll, ours or a vendor’s, with the years they stay; and who may sign in to what. */
export class People {
  readonly #positions = new Map<StaffRole, string>();
  readonly vendorAgents: Holder[] = [];
  /** Everybody, with what they do and where. */
  readonly everybody: Person[] = [];
  readonly caseTeams = new Map<Branch, string>();
  #count = 0;

  constructor(
    readonly world: World,
    readonly network: Network,
    partners: Partners,
  ) {
    for (const branch of [...network.branches, network.headOffice, network.contactCenter]) this.#hire(branch);
    const vendor = vendorOf(partners, 'CALL_CENTER_BPO');
    const random = world.random.fork('vendor agents');
    for (let i = 0; i < Math.ceil(12 * world.scale); i++) {
      this.vendorAgents.push(
        ...this.#seat(random, { role: 'CSR', posts: 1, stay: 10 }, world.months[0]! - 300, this.#end, {
          vendor: vendor.id,
        }),
      );
    }
    this.#user(
      random,
      vendor.name,
      `supervisor@${plain(vendor.name)}.example`,
      'VENDOR_USER',
      'Vendor',
      vendor.id,
    );
    for (const [name, region] of network.regions) {
      this.#user(
        random,
        `Regional director, ${name}`,
        `region.${plain(name)}@meridian.example`,
        'REGIONAL',
        'OrgNode',
        region,
      );
    }
    this.#user(
      random,
      'Manifold administrator',
      'admin@meridian.example',
      'ADMIN',
      'Organization',
      network.organization,
    );
  }

  get #end(): Day {
    return this.world.months.at(-1)! + 32;
  }

  #hire(branch: Branch): void {
    const { place, opened, closed = this.#end } = branch;
    const random = this.world.random.fork(`people/${place.code}`);
    const [name, kind] = teams[place.trade]!;
    const team = this.world.write.add(Team, random, opened * DAY, {
      name,
      kind,
      department: 'Operations',
      location: branch.id,
    });
    this.caseTeams.set(branch, team);
    for (const crew of crews[place.trade]!) {
      const posts = crew.perScale
        ? Math.max(1, Math.round(crew.posts * place.size * this.world.scale))
        : crew.posts;
      const seats = Array.from({ length: posts }, () =>
        this.#seat(random, crew, opened - 10, closed, { branch, team }),
      );
      branch.seats.set(crew.role, seats);
    }
  }

  #seat(
    random: Random,
    crew: Crew,
    from: Day,
    end: Day,
    where: { branch?: Branch; team?: string; vendor?: string },
  ): Holder[] {
    const holders: Holder[] = [];
    let start = from;
    while (start < end && start * DAY < this.world.now) {
      const stayed = start + Math.round(45 + random.exponential(crew.stay * 30));
      const to = Math.min(stayed, end);
      // Nobody who left before the period matters to it.
      if (to > this.world.months[0]! - 400)
        holders.push(this.#employee(random, crew, start, to, to === end && end < this.#end, where));
      start = to + random.int(3, 35);
    }
    return holders;
  }

  #employee(
    random: Random,
    crew: Crew,
    from: Day,
    until: Day,
    closing: boolean,
    { branch, team, vendor }: { branch?: Branch; team?: string; vendor?: string },
  ): Holder {
    const { write, now } = this.world;
    const { given, family } = personName(random);
    const number = String(++this.#count).padStart(5, '0');
    const email = `${plain(given)}.${plain(family)}.${number}@${vendor ? 'brightline' : 'meridian'}.example`;
    const left = until * DAY < now;
    const user =
      crew.grant && !left && branch
        ? this.#user(random, `${given} ${family}`, email, crew.grant, ...this.#reach(crew.grant, branch))
        : undefined;
    const separation = closing
      ? 'INVOLUNTARY'
      : random.weighted({ VOLUNTARY: 7, INVOLUNTARY: 2.5, RETIREMENT: 0.4, NO_SHOW: 0.4 });
    const id = write.add(Employee, random, from * DAY, {
      employeeNo: `${vendor ? 'V' : 'E'}${number}`,
      givenName: given,
      familyName: family,
      email,
      phone: random.chance(0.93) ? phone(random, branch?.place.areas ?? ['602']) : null,
      status: left ? 'SEPARATED' : random.chance(0.02) ? 'LEAVE' : 'ACTIVE',
      hiredOn: from,
      languages: random.chance(0.25) ? ['en', 'es'] : ['en'],
      isVendorStaff: vendor !== undefined,
      vendor,
      user,
      ...(left
        ? {
            separatedOn: until,
            separationKind: separation,
            regrettable: separation === 'VOLUNTARY' && random.chance(0.5),
            updatedAt: until * DAY,
          }
        : {}),
    });
    const promoted =
      crew.role === 'TECHNICIAN' && until - from > 500 && random.chance(0.3)
        ? from + random.int(250, 450)
        : undefined;
    this.#spell(random, id, crew.role, from, promoted ?? (left ? until : undefined), branch, team, vendor);
    if (promoted)
      this.#spell(random, id, 'LEAD_TECH', promoted, left ? until : undefined, branch, team, vendor);
    this.everybody.push({ id, role: crew.role, from, to: until, branch });
    return { id, from, to: until };
  }

  #spell(
    random: Random,
    employee: string,
    role: StaffRole,
    from: Day,
    to: Day | undefined,
    branch?: Branch,
    team?: string,
    vendor?: string,
  ): void {
    const partTime = role === 'CSR' && random.chance(0.2);
    this.world.write.add(EmploymentSpell, random, from * DAY, {
      employmentType: vendor ? 'VENDOR_AGENT' : partTime ? 'PART_TIME' : 'FULL_TIME',
      ftePercent: partTime ? '0.500000' : '1.000000',
      from,
      to: to !== undefined && to * DAY < this.world.now ? to : null,
      employee,
      position: this.#position(role),
      team,
      location: branch?.id,
    });
  }

  #position(role: StaffRole): string {
    let id = this.#positions.get(role);
    if (!id) {
      const title = role[0] + role.slice(1).toLowerCase().replaceAll('_', ' ');
      const field = /TECH/.test(role);
      id = this.world.write.add(Position, this.world.random, (this.world.months[0]! - 2000) * DAY, {
        title,
        role,
        grade: `G${3 + (title.length % 5)}`,
        exempt: /MANAGER|DIRECTOR|EXECUTIVE/.test(role),
        physicalDemands: field ? ['lifts 50 lb', 'climbs ladders'] : [],
        requirements: field
          ? [{ skill: 'Driving license', mandatory: true }]
          : [{ skill: 'Office experience', years: '1', mandatory: false }],
      });
      this.#positions.set(role, id);
    }
    return id;
  }

  #reach(role: Role, branch: Branch): [string, string] {
    return ['EXECUTIVE', 'ANALYST', 'HR', 'COMPLIANCE', 'CS_MANAGER'].includes(role)
      ? ['Organization', this.network.organization]
      : ['Location', branch.id];
  }

  #user(random: Random, name: string, email: string, role: Role, scopeKind: string, scopeId: string): string {
    const { write, months, now } = this.world;
    const since = months[0]! * DAY - random.int(10, 300) * DAY;
    const active = random.chance(0.95);
    const user = write.add(User, random, since, {
      email,
      name,
      status: active ? 'ACTIVE' : 'INVITED',
      lastSeenAt: active ? now - random.int(1, 20_000) * 60_000 : null,
    });
    write.add(RoleGrant, random, since, {
      role,
      scopeKind,
      scopeId,
      user,
      ...(random.chance(0.03) ? { endsAt: now + 14 * DAY } : {}),
    });
    return user;
  }
}
