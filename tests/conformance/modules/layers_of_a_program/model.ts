export enum Priority { Low, Normal, High }
export interface Task { readonly id: number; title: string; priority: Priority; done: boolean; at: number }
export const byPriority = (a: Task, b: Task): number => b.priority - a.priority || a.id - b.id;
