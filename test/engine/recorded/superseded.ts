// Recordings that a newer one contradicts: the newest is the truth. The tests see to it that each of them still differs.

export interface Superseded {
  readonly reason: string;
  /** The newer case, or AWS's page and the day since when it says so, where nothing newer is recorded here. */
  readonly by: string | { readonly page: string; readonly since: string };
  /** Whose behaviour has changed. What a service answers is taken from the recording, so the engine's run agrees. */
  readonly what: 'engine' | 'service';
  /** Parts of the recorded text, in the old cases and in the newer one. */
  readonly texts?: { readonly then?: RegExp; readonly now: RegExp };
  /** The short ids of the old cases. */
  readonly cases: readonly string[];
}

export const superseded: readonly Superseded[] = [
  {
    reason:
      'EvaluationFailed followed the event before the state was entered; now it follows the state’s own last event',
    by: 'test_wait_timestamp_jsonata[INVALID_DATE]',
    what: 'engine',
    cases: [
      'test_undefined_reference[BASE_UNDEFINED_ARGUMENTS]',
      'test_math_random_seeded',
      'test_map_state_items_eval_jsonata_variable_sampling_fail[boolean]',
      'test_map_state_items_input_types[boolean]',
      'test_map_state_items_variable_sampling[number]',
      'test_map_catch_error[MAP_CATCH_ERROR_OUTPUT_WITH_RETRY]',
    ],
  },
  {
    reason: 'the exit of a distributed Map followed MapRunSucceeded; now it follows MapRunStarted',
    by: 'test_reference_in_map_state[MAP_STATE_REFERENCE_IN_TOLERATED_FAILURE_PATH]',
    what: 'engine',
    cases: [
      'test_map_state_config_distributed_parameters',
      'test_map_state_tolerated_failure_count_path[1]',
      'test_map_state_tolerated_failure_percentage_path[0]',
      'test_map_state_tolerated_failure_percentage_path[1.1]',
      'test_map_state_tolerated_failure_percentage_path[1]',
      'test_map_item_reader_base_csv_headers_decl',
      'test_map_item_reader_csv_first_row_extra_fields',
      'test_map_item_reader_csv_headers_decl_extra_fields',
      'test_map_item_reader_csv_headers_first_row_typed_headers',
      'test_map_item_reader_csv_max_items[100000000]',
      'test_map_item_reader_csv_max_items_paths[100000000]',
      'test_map_item_reader_csv_max_items_paths[100000001]',
      'test_map_item_reader_csv_max_items_paths[2]',
    ],
  },
  {
    reason: 'a JSON object could not be mapped over; now its fields are items',
    by: { page: 'input-output-itemreader', since: '2025-09-18' },
    what: 'engine',
    cases: ['test_map_item_reader_json_no_json_list_object'],
  },
  {
    reason: 'no execution knew RedriveCount before redrive came (November 2023)',
    by: 'test_sfn_start_execution_sync[SFN_SYNC]',
    what: 'engine',
    texts: { now: /RedriveCount/ },
    cases: ['test_lambda_invoke_with_retry_extended_input'],
  },
  {
    reason: 'the description of an execution had no RedriveCount before redrive came (November 2023)',
    by: 'test_sfn_start_execution_sync[SFN_SYNC]',
    what: 'service',
    texts: { now: /RedriveCount/ },
    cases: ['test_start_execution_sync', 'test_start_execution_sync2'],
  },
  {
    reason: 'an older Python runtime of Lambda wrote the text of an error with spaces, newer ones write it without',
    by: 'test_raise_exception_catch_output_path[None]',
    what: 'service',
    texts: { then: /\\"errorMessage\\": /, now: /\\"errorMessage\\":\\"/ },
    cases: ['test_no_such_function_catch', 'test_raise_exception_catch', 'test_lambda_invoke_with_retry_base'],
  },
];
