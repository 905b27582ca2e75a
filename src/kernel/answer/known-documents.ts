import type { AnswerPlan } from './answer-plan.js';

const maxDocuments = 1_000;
const maxLength = 20_000;

/** Documents that were parsed, validated and planned before, by their text. */
export class KnownDocuments {
  private readonly plans = new Map<string, AnswerPlan>();

  remember(query: string, operationName: string | null | undefined, plan: AnswerPlan): void {
    const key = keyOf(query, operationName);
    if (query.length > maxLength || this.plans.has(key)) return;
    if (this.plans.size >= maxDocuments) this.plans.delete(this.plans.keys().next().value!);
    this.plans.set(key, plan);
  }

  find(query: string, operationName: string | null | undefined): AnswerPlan | undefined {
    return this.plans.get(keyOf(query, operationName));
  }
}

// No name begins with what separates it here, so two pairs never share a key.
const keyOf = (query: string, operationName: string | null | undefined) =>
  operationName ? `${operationName}\0${query}` : query;
