import type { BasesPropertyId } from 'obsidian';
import type { App } from '../app';
import { Component } from '../base/component';
import type { QueryController } from './query-controller';
import type { BasesQueryResult } from './query-result';
import type { BasesViewConfig } from './view-config';

/** One way to draw the rows of a base. */
export abstract class BasesView extends Component {
	abstract type: string;
	readonly app: App;
	// Declared only: the controller gives them their values, and fields of those that extend
	// this must not take them away.
	declare config: BasesViewConfig;
	declare data: BasesQueryResult;
	declare allProperties: BasesPropertyId[];

	protected constructor(controller: QueryController) {
		super();
		this.app = controller.app;
	}

	/** Called where there is something else to draw. */
	abstract onDataUpdated(): void;
}
