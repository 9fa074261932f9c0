import { ANONYMOUS, messagesOf } from './testing/search';

const FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

describe('refuses in the words of Jira', () => {
  test.each([
    ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
    ['"" = 42', 'Error in the JQL Query: A field name cannot be empty.'],
    ['cf[99] = 42', "Field 'cf[99]' does not exist or you do not have permission to view it."],
    [
      "issue.property['refinery.value'].secret = 1",
      "Field 'issue.property[refinery.value].secret' does not exist or you do not have permission to view it.",
    ],
    ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
    ['status = 78', "A value with ID '78' does not exist for the field 'status'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['flagged = Nope', "The option 'Nope' for field 'flagged' does not exist."],
    ["issue = '10001'", "The issue key '10001' for field 'issue' is invalid."],
    ['key = "SHOP 1"', "The issue key 'SHOP 1' for field 'key' is invalid."],
    ['status > Done', "The operator '>' is not supported by the 'status' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['text !~ x', "The operator '!~' is not supported by the 'text' field."],
    ['labels was x', "The operator 'was' is not supported by the 'labels' field."],
    ['sprint changed', "The operator 'changed' is not supported by the 'sprint' field."],
    ['rank = 1', "The operator '=' is not supported by the 'rank' field."],
    ['votes is EMPTY', "The operator 'is' is not supported by the 'votes' field."],
    ['comment ~ EMPTY', "The field 'comment' does not support searching for EMPTY values."],
    ['priority > EMPTY', "Operator '>' does not support the empty value representation 'EMPTY' for field 'priority'."],
    ['sprint = openSprints()', "Operator '=' does not support the list value 'openSprints()' for field 'sprint'."],
    ['assignee in currentUser()', "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'."],
    ['summary in test', "Operator 'in' does not support the non-list value '\"test\"' for field 'summary'."],
    ['status is Done', "Operator 'is' does not support searching for non-empty values for field 'status'."],
    ['assignee = foo()', "Unable to find JQL function 'foo()'."],
    ['project = echo(HSP, 2)', "Unable to find JQL function 'echo(HSP, 2)'."],
    ['assignee = toString()', "Unable to find JQL function 'toString()'."],
    ['assignee = currentUser(me)', "Function 'currentUser' expected '0' arguments but received '1'."],
    ['created > startOfDay(1, 2)', "Function 'startOfDay' expected between '0' and '1' arguments but received '2'."],
    [
      'created > startOfDay(soon)',
      "Duration for function 'startOfDay' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.",
    ],
    ['status = CurrentUser()', "A value provided by the function 'CurrentUser' is invalid for the field 'status'."],
    ['parent = currentUser()', "A value provided by the function 'currentUser' for the field 'parent' is not a valid issue key."],
    ['created = currentUser()', "A date for the field 'created' provided by the function 'currentUser' is not valid."],
    ['created > yesterday', `Date value 'yesterday' for field 'created' is invalid. ${FORMATS}`],
    ['due = "2010/02/35"', `Date value '2010/02/35' for field 'due' is invalid. ${FORMATS}`],
    ['cf[10016] > many', "Value 'many' for the 'cf[10016]' field is not a valid number."],
    ['votes = "-3"', "Value '-3' is invalid for the 'votes' field. Votes must be a positive whole number."],
    ['votes = EMPTY', "Value 'EMPTY' is invalid for the 'votes' field. Votes must be a positive whole number."],
    ['text ~ ""', "The field 'text' does not support searching for an empty string."],
    ['text ~ "AND"', "Unable to parse the text 'AND' for field 'text'."],
    [
      'summary ~ "abc *xyz"',
      "The text query 'abc *xyz' for field 'summary' is not valid: the '*' and '?' are not allowed as first character in wildcard query.",
    ],
    [
      'issue in linkedIssues(SHOP-1, fred)',
      "Issue link type 'fred' could not be found in function 'linkedIssues'.",
    ],
    ['status changed after "20/12/10"', `Date value '20/12/10' for predicate 'after' is invalid. ${FORMATS}`],
    ['status changed after currentUser()', "A date for the predicate 'after' provided by the function 'currentUser' is not valid."],
    ['status changed before (-2d, -1d)', 'The BEFORE predicate must be supplied with only 1 date value.'],
    ['status was Done during (-2d)', 'The DURING predicate must be supplied with exactly 2 date values.'],
    ['status changed by fred', "The user 'fred' does not exist and cannot be used in the 'by' predicate."],
    ['status changed from fred', "The value 'fred' does not exist for the field 'status'."],
    ['key = SHOP-1 ORDER BY nonsense', "Not able to sort using field 'nonsense'."],
    ['key = SHOP-1 ORDER BY description', "Not able to sort using field 'description'."],
    ['key = SHOP-1 ORDER BY refineryModel', "Not able to sort using field 'refineryModel'."],
    ['key = SHOP-1 ORDER BY comment', "Not able to sort using field 'comment'."],
  ])('%s', (jql, message) => expect(messagesOf(jql)).toEqual([message]));

  test('all that is wrong at once', () => {
    expect(messagesOf('project in (COMOB, SHOP, NOPE) AND universe = 1 ORDER BY nonsense')).toEqual([
      "The value 'COMOB' does not exist for the field 'project'.",
      "The value 'NOPE' does not exist for the field 'project'.",
      "Field 'universe' does not exist or you do not have permission to view it.",
      "Not able to sort using field 'nonsense'.",
    ]);
  });

  test('an unknown field with a hint for anonymous callers', () => {
    expect(messagesOf('universe = 42', ANONYMOUS)).toEqual([
      "Field 'universe' does not exist or this field cannot be viewed by anonymous users.",
    ]);
  });
});

describe('says where the syntax is wrong', () => {
  const valid = "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

  test.each([
    ['project = A AND', 'Error in the JQL Query: Expecting a field name at the end of the query.'],
    ['project =', 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
    [
      'status = = Done',
      "Error in JQL Query: Expecting either a value, list or function but got '='. You must surround '=' in quotation marks to use it as a value. (line 1, character 10)",
    ],
    ['a = b c = d', "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'c'. (line 1, character 7)"],
    ['created >', 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
    ['(a = b', "Error in the JQL Query: Expecting ')' before the end of the query."],
    ['a', `Error in the JQL Query: Expecting operator before the end of the query. ${valid}`],
    ['invalid query', `Error in the JQL Query: Expecting operator but got 'query'. ${valid} (line 1, character 9)`],
    [
      '(AND a = b)',
      "Error in the JQL Query: Expecting a field name but got 'AND'. You must surround 'AND' in quotation marks to use it as a field name. (line 1, character 2)",
    ],
    ['summary ~ "unclosed', "Error in the JQL Query: The quoted string 'unclosed' has not been completed. (line 1, character 11)"],
    [
      'reporter = a/user',
      "Error in the JQL Query: The character '/' is a reserved JQL character. You must enclose it in a string or use the escape '\\u002f' instead. (line 1, character 13)",
    ],
    [
      'summary ~ limit',
      "Error in the JQL Query: 'limit' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
    ],
    ['a not was b', "Error in the JQL Query: Expecting 'IN' but got 'was'. (line 1, character 7)"],
    ['a was', 'Error in JQL Query: Expecting either a value, list or function before the end of the query.'],
    ['a = b order by c blah', "Error in the JQL Query: Expecting either 'ASC' or 'DESC' but got 'blah'. (line 1, character 18)"],
    ['order by a desc d', "Error in the JQL Query: Expecting ',' but got 'd'. (line 1, character 17)"],
    ['cf = 1', "Error in the JQL Query: Expecting '[' but got '='. (line 1, character 4)"],
    ['cf[10016', "Error in the JQL Query: Expecting ']' before the end of the query."],
    ['a in (b c)', "Error in the JQL Query: Expecting ')' or ',' but got 'c'. (line 1, character 9)"],
    ['a = f(b,', 'Error in the JQL Query: Expecting a function argument at the end of the query.'],
  ])('%s', (jql, message) => expect(messagesOf(jql)).toEqual([message]));
});
