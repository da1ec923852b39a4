-- The status of this kind conforms to kstatus: Ready sums up, Reconciling and Stalled exist only while they are True,
-- and observedGeneration is that of the spec that the status describes. It needs no library beyond Lua's basic one.
local function health(status, message)
  return {status = status, message = message or ""}
end

if obj.metadata.deletionTimestamp ~= nil then
  return health("Progressing", "Pending deletion")
end

local status = obj.status
if status == nil or status.conditions == nil or status.observedGeneration ~= obj.metadata.generation then
  return health("Progressing", "The operator has not looked at this generation yet")
end

local conditions = {}
for _, condition in ipairs(status.conditions) do
  conditions[condition.type] = condition
end
local function holds(conditionType)
  return conditions[conditionType] ~= nil and conditions[conditionType].status == "True"
end

if holds("Stalled") then
  return health("Degraded", conditions.Stalled.message)
end
if obj.spec ~= nil and obj.spec.suspend == true then
  return health("Suspended", conditions.Ready and conditions.Ready.message)
end
if holds("Reconciling") then
  return health("Progressing", conditions.Reconciling.message)
end
if holds("Ready") then
  return health("Healthy", conditions.Ready.message)
end
return health("Progressing", conditions.Ready and conditions.Ready.message)
